import { admit } from "../admission/admit.js";
import { BridgeError } from "../errors.js";
/**
 * What somebody who waits is told now: that they may come in, that they may not any more, or their place in the line; null where
 * they are not in it. Pure.
 */
export function answerFor(launch, place, situation, { places, line, state }) {
    try {
        if (!admit(launch, situation, place).waits)
            return { type: 'admitted' };
    }
    catch (error) {
        if (error instanceof BridgeError)
            return { type: 'refused', code: error.code }; // admission knows no other codes
        throw error;
    }
    const own = places.get(place.identity);
    return own === undefined ? null : { type: 'place', place: own, of: line.length, note: state.waitingNote };
}
//# sourceMappingURL=answer.js.map
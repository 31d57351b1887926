import { useAssertion } from "../doors/assertion.js";
import { answerEntrance } from "./entrance.js";
import { readAssertion } from "./presented.js";
import { admitNow } from "./ticket.js";
/**
 * `POST /launches` `{assertion}` → 201 `Ticket`, or 202 `WaitingSeat`. The assertion is used up last, so that
 * whoever is refused may come again with it, and always before a seat or ticket exists, so that it never lets two in.
 */
export function launches(parts) {
    const { records, once, audience, notes, clock } = parts;
    return async (req, res) => {
        const now = clock();
        const verified = await readAssertion(req, res, { records, audience, notes, now });
        const { launch } = verified;
        const admission = await admitNow(launch, parts, { now });
        await useAssertion(once, verified);
        await answerEntrance(res, launch, admission, parts, { now, until: admission.until });
    };
}
//# sourceMappingURL=launches.js.map
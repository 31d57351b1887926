import { cleanNote } from "../admission/clean-name.js";
import { BridgeError } from "../errors.js";
import { isDeclined, withAdmitted, withDeclined, withWaitingNote } from "../rooms/entry.js";
/** What moderators do about those who wait; LiveKit knows nothing of them. */
export const waitingActions = {
    async admit({ line, state, now, decide, log }, { identity }) {
        // somebody who was just refused may still show in the line, by a sign that was under way
        const isAsking = (one) => !isDeclined(state, one, now);
        const everybody = async () => (await line.people()).map((one) => one.identity).filter(isAsking);
        const waiting = identity === undefined ? await everybody() : [identity];
        // somebody who was refused before may be let in after all, whether they wait again or not
        if (identity !== undefined && !isDeclined(state, identity, now) && !(await line.has(identity))) {
            throw notWaiting();
        }
        if (waiting.length === 0)
            return;
        await decide((before) => withAdmitted(before, waiting, now));
        for (const one of waiting)
            await log(one, null);
        await line.take(waiting);
    },
    async decline({ line, now, decide, log }, { identity }) {
        if (!(await line.has(identity)))
            throw notWaiting();
        await decide((before) => withDeclined(before, identity, now));
        await log(identity, null);
        await line.take([identity]);
    },
    async 'tell-waiting'({ decide, log }, { note }) {
        await decide((before) => withWaitingNote(before, cleanNote(note)));
        await log(null, null);
    },
};
const notWaiting = () => new BridgeError('target_not_found', 'That person does not wait.');
//# sourceMappingURL=waiting-actions.js.map
import { attributeNames, } from '@meetbridge/shared/contract';
import { BridgeError } from "../errors.js";
import { withEnd, withLock, withoutRemoval, withRemoval } from "../rooms/state.js";
import { insider, muteSource, notInside } from "./inside.js";
import { restrictionActions } from "./restriction-actions.js";
import { vote } from "./vote-action.js";
import { waitingActions } from "./waiting-actions.js";
/** What each action does, in order: decide, log, act on LiveKit, tell. Rights have been checked before. */
export const actions = {
    async hand({ media, seat, now }, { raised }) {
        const attributes = { [attributeNames.hand]: raised ? String(now) : '' };
        if (!(await media.update(seat.room, seat.identity, { attributes })))
            throw notInside();
    },
    async mute(acting, { identity, source }) {
        const target = await insider(acting.media, acting.seat.room, identity);
        await acting.log(identity, source);
        await muteSource(acting.media, acting.seat.room, [target], source);
        await acting.tell({ type: 'muted', by: acting.by, source }, [identity]);
    },
    async remove(acting, { identity }) {
        const { seat, media, now, by } = acting;
        if (identity === seat.identity)
            throw new BridgeError('not_allowed', 'People leave; they do not remove themselves.');
        await acting.decide((state) => withRemoval(state, identity, now));
        acting.rotation.removed(seat.room);
        await acting.log(identity, null);
        const target = await media.participant(seat.room, identity);
        if (target !== null)
            await acting.tell({ type: 'removed', by, identity, name: target.name });
        await media.remove(seat.room, identity);
    },
    async readmit(acting, { identity }) {
        if (acting.state.removed[identity] === undefined) {
            throw new BridgeError('target_not_found', 'That person was not removed from this room.');
        }
        await acting.decide((state) => withoutRemoval(state, identity));
        await acting.log(identity, null);
    },
    async lock(acting, { locked }) {
        await acting.decide((state) => withLock(state, locked));
        await acting.log(null, locked ? 'locked' : 'unlocked');
        if (await acting.show())
            await acting.tell({ type: 'locked', by: acting.by, locked });
    },
    async 'lower-hand'(acting, { identity }) {
        await insider(acting.media, acting.seat.room, identity);
        await acting.log(identity, null);
        await acting.media.update(acting.seat.room, identity, { attributes: { [attributeNames.hand]: '' } });
        await acting.tell({ type: 'hand_lowered', by: acting.by }, [identity]);
    },
    async end(acting) {
        const { seat, media, now, by } = acting;
        await acting.decide((state) => withEnd(state, now));
        await acting.log(null, null);
        if (!(await media.isRunning(seat.room)))
            return;
        // afterwards there is nobody to tell; where the goodbye is faster, its reason (room deleted) tells them
        await acting.tell({ type: 'ended', by });
        await media.close(seat.room);
    },
    vote,
    ...restrictionActions,
    ...waitingActions,
};
//# sourceMappingURL=actions.js.map
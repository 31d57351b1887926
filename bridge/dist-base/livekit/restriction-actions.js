import { BridgeError } from "../errors.js";
import { withPersonRestriction, withRestriction, withSpotlight } from "../rooms/restrictions.js";
import { withRole } from "../rooms/state.js";
import { insider, moderates, muteSource } from "./inside.js";
/** What moderators decide about what others may do. LiveKit's permissions follow, for everybody inside and whoever comes later. */
export const restrictionActions = {
    async restrict(acting, { what, restricted, identity }) {
        const { seat, media, now, by } = acting;
        if (identity !== undefined && moderates(await insider(media, seat.room, identity))) {
            throw new BridgeError('not_allowed', 'Nothing is withheld from a moderator.');
        }
        const order = { what, restricted, now };
        await acting.decide((state) => identity === undefined
            ? withRestriction(state, seat.launch.meeting.settings, order)
            : withPersonRestriction(state, identity, order));
        await acting.log(identity ?? null, `${what} ${restricted ? 'withheld' : 'given back'}`);
        await acting.enforce(identity);
        const everybody = identity === undefined;
        const notice = { type: 'restricted', by, what, restricted, everybody };
        if (!everybody)
            await acting.tell(notice, [identity]);
        else if (await acting.show())
            await acting.tell(notice);
    },
    /** Muted first: whoever may still speak comes back by unmuting, and whoever may not is stopped by LiveKit. */
    async 'mute-all'(acting, { mayUnmute }) {
        const { seat, media, now, by } = acting;
        if (!mayUnmute) {
            const order = { what: 'microphone', restricted: true, now };
            await acting.decide((state) => withRestriction(state, seat.launch.meeting.settings, order));
        }
        await acting.log(null, mayUnmute ? null : 'microphone withheld');
        const everybody = await media.inside(seat.room);
        const others = everybody.filter((one) => !moderates(one));
        await muteSource(media, seat.room, others, 'microphone');
        if (!mayUnmute) {
            await acting.enforce();
            await acting.show();
        }
        if (everybody.length > 0)
            await acting.tell({ type: 'muted_all', by, mayUnmute });
    },
    async spotlight(acting, { identity }) {
        const { seat, media, now } = acting;
        if (identity !== null)
            await insider(media, seat.room, identity);
        await acting.decide((state) => withSpotlight(state, identity, now));
        await acting.log(identity, identity === null ? 'nobody' : null);
        await acting.show();
    },
    async role(acting, { identity, role }) {
        const { seat, media, by } = acting;
        await insider(media, seat.room, identity);
        await acting.decide((state) => withRole(state, identity, role));
        await acting.log(identity, role);
        await acting.enforce(identity);
        await acting.tell({ type: 'role_changed', by, role }, [identity]);
    },
};
//# sourceMappingURL=restriction-actions.js.map
import { randomBytes } from 'node:crypto';
import { BridgeError } from "../errors.js";
import { changeRoom, roomStateOf } from "../rooms/registry.js";
import { withSession } from "../rooms/session.js";
import { isRemoved, isSentOut } from "../rooms/state.js";
import { meetingKeyOf } from "./meeting-key.js";
/**
 * What somebody who comes in needs for an encrypted meeting. The first one brings the session about; two who come at once get the
 * same. An ordinary meeting costs nothing here. `now` is epoch ms. Throws `BridgeError`:
 * `person_removed`, `sent_out`.
 */
export async function encryptionFor({ records, keys, presence }, { room, identity }, mode, now) {
    if (mode === 'none')
        return { mode };
    const session = await sessionOf(records, { room, identity }, {
        keyed: mode === 'bridge',
        now,
        isRunning: presence.count(room) > 0,
    });
    if (mode === 'own')
        return { mode, salt: session.salt };
    return { mode, salt: session.salt, ...meetingKeyOf(room, session, keys.media) };
}
async function sessionOf(records, { room, identity }, how) {
    const salt = randomBytes(32).toString('base64url');
    const change = (state) => withSession(state, { salt, ...how });
    const before = await roomStateOf(records, room);
    const state = change(before) === before ? before : await changeRoom(records, room, change);
    // by the very state that the key comes from: who was removed since they were admitted must not get the key of their removal
    if (isRemoved(state, identity, how.now)) {
        throw new BridgeError('person_removed', 'A moderator removed the one whom a key was for.');
    }
    if (isSentOut(state, identity, how.now)) {
        throw new BridgeError('sent_out', 'The site ended the access of the one whom a key was for.');
    }
    const { session } = state;
    if (session === null)
        throw new Error('A session was made and is not there.');
    return session;
}
//# sourceMappingURL=session.js.map
import { isAdmitted } from "../rooms/entry.js";
/**
 * Whether somebody who may enter has to wait until a moderator lets them in. Pure. Moderators never wait, nor does who was let
 * in before in this run of the room, or who was inside. `launch` has the role that counts.
 */
export function mustWait({ role, person, meeting }, identity, { room, wasInside, now }) {
    const { waitingRoom } = meeting.settings;
    const concerned = waitingRoom === 'everybody' || (waitingRoom === 'guests' && person.guest);
    return concerned && role !== 'moderator' && !wasInside && !isAdmitted(room, identity, now);
}
//# sourceMappingURL=wait.js.map
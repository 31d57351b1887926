/** A webhook that comes in within this time, in milliseconds, is taken to be on time. */
const PROMPT = 2000;
/**
 * When something happened that LiveKit tells in whole seconds: `createdAt` in epoch seconds, `receivedAt` and the result in
 * epoch ms. Webhooks come at once as a rule, so that the moment of receipt is the better clock, as far as that second
 * reaches; a late one falls back to its beginning. Never before `earliest`. Pure.
 */
export function momentOf(createdAt, receivedAt, earliest) {
    const second = createdAt * 1000;
    const isPrompt = receivedAt >= second && receivedAt <= second + PROMPT;
    return Math.max(isPrompt ? Math.min(receivedAt, second + 999) : second, earliest);
}
/**
 * What a webhook about a room of the bridge says about attendance, or null where it says nothing. `sealed` is what the
 * participant's metadata opened to: without it, nobody whom a bridge has let in came or went. Pure.
 */
export function attendanceOf(event, receivedAt, sealed) {
    const { id, room, participant } = event;
    if (room === undefined || id === '')
        return null;
    const run = { id, session: room.sid, room: room.name };
    const began = Number(room.creationTimeMs);
    const endAfter = (earliest) => momentOf(Number(event.createdAt), receivedAt, earliest);
    if (event.event === 'room_started')
        return { kind: 'started', at: began, ...run };
    if (event.event === 'room_finished')
        return { kind: 'finished', at: endAfter(began), ...run };
    if (participant === undefined || sealed === null)
        return null;
    const joinedAt = Number(participant.joinedAtMs);
    const who = { participant: participant.sid, identity: participant.identity, reference: sealed.reference };
    if (event.event === 'participant_joined')
        return { kind: 'joined', at: joinedAt, ...run, ...who };
    if (event.event === 'participant_left')
        return { kind: 'left', at: endAfter(joinedAt), ...run, ...who };
    return null;
}
//# sourceMappingURL=translation.js.map
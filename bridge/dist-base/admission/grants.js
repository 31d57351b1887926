import { restrictions, } from '@meetbridge/shared/contract';
/** What is sent as data: LiveKit's permission knows only all of it or nothing. */
const dataKinds = ['chat', 'private_chat', 'reactions', 'files'];
/**
 * What a person may do, of all that can be withheld, from their role, the meeting's settings and what is withheld from them in
 * this room. Pure. An observer sees and hears, and is neither seen nor heard; nothing is withheld from a moderator.
 */
function allowedTo(role, settings, withheld) {
    if (role === 'moderator')
        return [...restrictions];
    if (role === 'observer')
        return [];
    const mayShare = role === 'presenter' || settings.attendeesShareScreen;
    return restrictions.filter((one) => !withheld.includes(one) && (mayShare || one !== 'screen_share'));
}
/** The same as LiveKit will enforce it. Pure. */
export function grantFor(role, settings, withheld) {
    const allowed = allowedTo(role, settings, withheld);
    return {
        canPublishSources: [
            ...['microphone', 'camera', 'screen_share'].filter((one) => allowed.includes(one)),
            ...(allowed.includes('screen_share') ? ['screen_share_audio'] : []),
        ],
        canPublishData: dataKinds.some((one) => allowed.includes(one)),
        canSubscribe: true,
    };
}
/** The same for the client, which shows controls by it. Pure. */
export function featuresFor(role, settings, withheld) {
    const allowed = allowedTo(role, settings, withheld);
    const may = (one) => allowed.includes(one);
    return {
        microphone: may('microphone'),
        camera: may('camera'),
        screenShare: may('screen_share'),
        chat: may('chat'),
        privateChat: may('private_chat'),
        reactions: may('reactions'),
        files: may('files'),
        moderate: role === 'moderator',
        startMuted: settings.startMuted,
    };
}
/** What a person may not send, as everybody else is told: the words of the attribute `restricted`. Pure. */
export function unsendable(role, settings, withheld) {
    const allowed = allowedTo(role, settings, withheld);
    return dataKinds.filter((one) => !allowed.includes(one)).join(' ');
}
//# sourceMappingURL=grants.js.map
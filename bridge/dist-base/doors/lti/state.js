import { hash, timingSafeEqual } from 'node:crypto';
import { BridgeError } from "../../errors.js";
import { freshText } from "./random.js";
/** How long somebody may take from login to launch: ten minutes, in ms. */
export const STATE_LASTS = 10 * 60_000;
const hashOf = (text) => hash('sha256', text, 'base64url');
/** Begins a login. `now` is epoch ms. */
export function beginState(sealer, facts, now) {
    const nonce = freshText(16);
    const secret = freshText(24);
    const state = { ...facts, nonce, binding: hashOf(secret), begunAt: now };
    return { state, sealed: sealer.seal(state), secret };
}
/** Reads a state back. Throws `BridgeError`: `lti_state_unknown`, `lti_state_expired`. `now` is epoch ms. */
export function openState(sealer, sealed, now) {
    const state = sealed === null ? null : sealer.open(sealed);
    if (state === null)
        throw new BridgeError('lti_state_unknown', 'The state was not made by this bridge.');
    if (now - state.begunAt > STATE_LASTS)
        throw new BridgeError('lti_state_expired', 'The login is too old.');
    return state;
}
/** Whether `secret` is the one that the login gave to the browser which began it. */
export function isBound({ binding }, secret) {
    if (secret === null || secret === undefined)
        return false;
    return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(binding));
}
/** Under which name the state's use is claimed. */
export const useOf = ({ site, nonce }) => `lti-state/${site}/${nonce}`;
/** What the cookie and the platform's storage are called for this login; it tells nothing about the state. */
export const bindingName = ({ nonce }) => `meetbridge_${hashOf(nonce).slice(0, 16)}`;
//# sourceMappingURL=state.js.map
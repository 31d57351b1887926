import type { Sealer } from './sealed.ts';
/** How long somebody may take from login to launch: ten minutes, in ms. */
export declare const STATE_LASTS: number;
/**
 * What a login leaves behind, sealed in the `state` that travels with it: no store holds it, so logins that lead nowhere cost
 * nothing. It proves that we began the login; that this browser did is proved by the secret, which only the browser has.
 */
export type State = {
    /** Site id: the registration that answers. */
    site: string;
    /** The nonce the token must carry; 128 bits. */
    nonce: string;
    /** SHA-256 of the browser's secret, base64url. */
    binding: string;
    /** Epoch ms. */
    begunAt: number;
    /** `lti_deployment_id` of the login, or null. */
    deployment: string | null;
    /** `lti_storage_target` of the login, or null. */
    storage: string | null;
    /** The login's own parameters where they are short enough, to begin again in another tab. */
    again: [string, string][] | null;
};
/** A login that has begun: its state, and the secret that binds it to the browser. */
export type Begun = {
    state: State;
    sealed: string;
    secret: string;
};
/** Begins a login. `now` is epoch ms. */
export declare function beginState(sealer: Sealer<State>, facts: Pick<State, 'site' | 'deployment' | 'storage' | 'again'>, now: number): Begun;
/** Reads a state back. Throws `BridgeError`: `lti_state_unknown`, `lti_state_expired`. `now` is epoch ms. */
export declare function openState(sealer: Sealer<State>, sealed: string | null, now: number): State;
/** Whether `secret` is the one that the login gave to the browser which began it. */
export declare function isBound({ binding }: Pick<State, 'binding'>, secret: string | null | undefined): boolean;
/** Under which name the state's use is claimed. */
export declare const useOf: ({ site, nonce }: State) => string;
/** What the cookie and the platform's storage are called for this login; it tells nothing about the state. */
export declare const bindingName: ({ nonce }: Pick<State, "nonce">) => string;

import { hash, timingSafeEqual } from 'node:crypto';
import { BridgeError } from '../../errors.ts';
import { freshText } from '../../sealing/random.ts';
import type { Sealer } from './sealed.ts';

/** How long somebody may take from login to launch: ten minutes, in ms. */
export const STATE_LASTS = 10 * 60_000;

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

const hashOf = (text: string): string => hash('sha256', text, 'base64url');

/** A login that has begun: its state, and the secret that binds it to the browser. */
export type Begun = { state: State; sealed: string; secret: string };

/** Begins a login. `now` is epoch ms. */
export function beginState(
  sealer: Sealer<State>,
  facts: Pick<State, 'site' | 'deployment' | 'storage' | 'again'>,
  now: number,
): Begun {
  const nonce = freshText(16);
  const secret = freshText(24);
  const state = { ...facts, nonce, binding: hashOf(secret), begunAt: now };
  return { state, sealed: sealer.seal(state), secret };
}

/** Reads a state back. Throws `BridgeError`: `lti_state_unknown`, `lti_state_expired`. `now` is epoch ms. */
export function openState(sealer: Sealer<State>, sealed: string | null, now: number): State {
  const state = sealed === null ? null : sealer.open(sealed);
  if (state === null) throw new BridgeError('lti_state_unknown', 'The state was not made by this bridge.');
  if (now - state.begunAt > STATE_LASTS) throw new BridgeError('lti_state_expired', 'The login is too old.');
  return state;
}

/** Whether `secret` is the one that the login gave to the browser which began it. */
export function isBound({ binding }: Pick<State, 'binding'>, secret: string | null | undefined): boolean {
  if (secret === null || secret === undefined) return false;
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(binding));
}

/** Under which name the state's use is claimed. */
export const useOf = ({ site, nonce }: State): string => `lti-state/${site}/${nonce}`;

/** What the cookie and the platform's storage are called for this login; it tells nothing about the state. */
export const bindingName = ({ nonce }: Pick<State, 'nonce'>): string =>
  `meetbridge_${hashOf(nonce).slice(0, 16)}`;

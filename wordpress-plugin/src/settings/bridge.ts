import { __, sprintf } from '@wordpress/i18n';
import { Trouble } from './site';

type Refusal = { code?: string };

/** The origin of what somebody typed as the bridge's address; null where it is none. Pure. */
export const bridgeOrigin = (typed: string): string | null => {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
};

/** Why the bridge said no to a pairing, and what to do; by its stable code. */
const pairingRefusal = (code: string | undefined, site: string): string => {
  switch (code) {
    case 'code_invalid':
      return __(
        'The bridge does not know this code, or it was used before. Ask its operator for a new one.',
        'meetbridge',
      );
    case 'code_expired':
      return __('The code is too old: a code is good for one day. Ask for a new one.', 'meetbridge');
    case 'code_wrong_origin':
      return sprintf(
        /* translators: %s: this site's origin, such as https://example.org. */
        __('The code was made for another site. Ask for one for %s.', 'meetbridge'),
        site,
      );
    case 'proof_invalid':
      return __(
        'The bridge did not accept this site’s proof. Check that the clocks of both servers are right, and that the bridge address is exactly its public one.',
        'meetbridge',
      );
    case 'rate_limited':
      return __('Too many tries. Wait a minute, then try again.', 'meetbridge');
    default:
      return sprintf(
        /* translators: %s: code of an error. */
        __('The bridge said no (%s). Its log tells more.', 'meetbridge'),
        code ?? '?',
      );
  }
};

/** Why a bridge cannot be reached, as exactly as a browser lets us know. */
export const whyUnreachable = async (origin: string): Promise<string> => {
  if (location.protocol === 'https:' && origin.startsWith('http:'))
    return __(
      'This site uses https, so browsers refuse to speak to a bridge on plain http. Give the bridge’s https address.',
      'meetbridge',
    );
  const answers = await fetch(`${origin}/health/live`, { mode: 'no-cors', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  return answers
    ? __(
        'Something answers at this address, but it is no bridge, or a proxy in front of it takes away its CORS headers.',
        'meetbridge',
      )
    : __(
        'Nothing answers at this address. Check the spelling, that the bridge is running, and that its certificate is valid.',
        'meetbridge',
      );
};

/** Carries code and proof to the bridge and gives back its answer; `site` is this site's own origin. Rejects with `Trouble`. */
export const pairAtBridge = async (
  origin: string,
  code: string,
  proof: string,
  site: string,
): Promise<object> => {
  const answer = await fetch(`${origin}/sites`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code, proof }),
  }).catch(async () => {
    throw new Trouble(await whyUnreachable(origin));
  });
  const body: unknown = await answer.json().catch(() => ({}));
  if (answer.status === 201) return body as object;
  throw new Trouble(pairingRefusal((body as Refusal).code, site));
};

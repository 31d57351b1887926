import { __ } from '@wordpress/i18n';
import { pageFacts, type SiteState } from './state';

/** Something that went wrong, in words an administrator can act on. */
export class Trouble extends Error {}

const ask = async <T>(method: string, route: string, body?: unknown): Promise<T> => {
  const { rest, nonce } = pageFacts();
  const answer = await fetch(rest + route, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-WP-Nonce': nonce },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Trouble(__('This site did not answer. Check your connection and try again.', 'meetbridge'));
  });
  const result = await answer.json().catch(() => {
    throw new Trouble(
      __(
        'This site’s REST API did not answer as it should. A security plugin or the web server may be blocking it.',
        'meetbridge',
      ),
    );
  });
  if (answer.ok) return result as T;
  if (result.code === 'rest_cookie_invalid_nonce')
    throw new Trouble(__('This page has been open for too long. Reload it and try again.', 'meetbridge'));
  throw new Trouble(result.message);
};

/** This site's own routes. Each rejects with `Trouble`. */
export const site = {
  state: () => ask<SiteState>('GET', 'pairing'),
  prove: (bridge: string, newKey: boolean) =>
    ask<{ proof: string; kid: string }>('POST', 'pairing/proof', { bridge, newKey }),
  accept: (answer: unknown) => ask<SiteState>('POST', 'pairing', answer),
  probe: () => ask<{ bridge: string; assertion: string }>('POST', 'pairing/probe', {}),
  disconnect: () => ask<SiteState>('DELETE', 'pairing'),
};

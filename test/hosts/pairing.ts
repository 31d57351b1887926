import type { BridgeHost } from './bridge.ts';
import type { WordPressHost } from './wordpress.ts';
import { logInToWordPress } from './wordpress-session.ts';

/**
 * Pairs a WordPress with a bridge the way the administrator's browser does: a proof from the site, to the bridge
 * with the one-time code, and the bridge's answer back to the site. Returns the site's id.
 */
export async function pairWordPress(
  wordpress: Pick<WordPressHost, 'url' | 'users'>,
  bridge: Pick<BridgeHost, 'url' | 'invite'>,
): Promise<string> {
  const admin = await logInToWordPress(wordpress, wordpress.users.admin);
  const code = await bridge.invite(wordpress.url);
  const { proof, kid } = (await admin.post('/meetbridge/v1/pairing/proof', { bridge: bridge.url })) as {
    proof: string;
    kid: string;
  };
  const answer = await fetch(`${bridge.url}/sites`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: wordpress.url },
    body: JSON.stringify({ code, proof }),
  });
  const paired = (await answer.json()) as { site: string };
  if (answer.status !== 201) throw new Error(`The bridge refused the pairing: ${JSON.stringify(paired)}`);
  await admin.post('/meetbridge/v1/pairing', { ...paired, kid });
  return paired.site;
}

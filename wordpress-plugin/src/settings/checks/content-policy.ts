import { __, sprintf } from '@wordpress/i18n';
import type { Finding } from './finding';

/** The sources a policy allows for a purpose; null where it says nothing about it. Pure. */
export const sourcesFor = (policy: string, directive: string): string[] | null => {
  const directives = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name.toLowerCase(), sources] as const;
    }),
  );
  return directives.get(directive) ?? directives.get('default-src') ?? null;
};

/** Whether one of the sources allows an address (CSP level 3, section 6.7.2). Pure. */
export const allows = (sources: string[], address: string, self: string): boolean => {
  const { protocol, host, hostname, origin } = new URL(address);
  return sources.some((written) => {
    const source = written.toLowerCase().replace(/\/.*?$/, (path) => (path.startsWith('//') ? path : ''));
    if (source === '*') return true;
    if (source === "'self'") return origin === self;
    if (source === protocol) return true;
    const [scheme, place] = source.includes('://') ? source.split('://') : [null, source];
    if (scheme !== null && `${scheme}:` !== protocol) return false;
    const bare = (place ?? '').split('/')[0] ?? '';
    if (bare.startsWith('*.')) return hostname.endsWith(bare.slice(1));
    return bare === host || bare === `${hostname}:*`;
  });
};

/** Whether the policies of the front page let it reach the bridge and a media server. Pure. */
export const judgeContentPolicy = (policies: string[], bridge: string, self: string): Finding => {
  for (const policy of policies) {
    const sources = sourcesFor(policy, 'connect-src');
    if (sources === null) continue;
    if (!allows(sources, bridge, self))
      return {
        state: 'bad',
        text: __('Your site’s Content-Security-Policy does not let pages reach the bridge.', 'meetbridge'),
        next: sprintf(
          /* translators: %s: the bridge's address. */
          __('Add %s to its connect-src, and the media server’s wss:// address too.', 'meetbridge'),
          bridge,
        ),
      };
    if (!sources.some((source) => source === '*' || /^wss?:/i.test(source)))
      return {
        state: 'warning',
        text: __('Your site’s Content-Security-Policy may keep pages from the media server.', 'meetbridge'),
        next: __('Add the media server’s wss:// address to its connect-src.', 'meetbridge'),
      };
  }
  return { state: 'good', text: __('Pages may reach the bridge.', 'meetbridge') };
};

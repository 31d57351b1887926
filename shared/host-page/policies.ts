/** What a meeting needs of the page it is in, by the names of Permissions-Policy. */
const needed = ['camera', 'microphone', 'display-capture'];

/** Features that a Permissions-Policy header takes away from the page itself. Pure. */
export const blockedFeatures = (header: string): string[] =>
  needed.filter((feature) => {
    const allowed = new RegExp(`(?:^|,)\\s*${feature}\\s*=\\s*(\\([^)]*\\)|\\*|self)`, 'i').exec(header)?.[1];
    return allowed !== undefined && allowed !== '*' && !/\bself\b|\*/.test(allowed);
  });

/** What a Permissions-Policy header would have to say for features that it blocks. Pure. */
export const featuresAllowed = (features: readonly string[]): string =>
  features.map((feature) => `${feature}=(self)`).join(', ');

/** The sources a Content-Security-Policy allows for a purpose; null where it says nothing about it. Pure. */
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
export const allows = (sources: readonly string[], address: string, self: string): boolean => {
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

/** Which of the two connections of a meeting the policies of its page keep from it, the worse one first; null for none. Pure. */
export const blockedConnection = (
  policies: readonly string[],
  bridge: string,
  self: string,
): 'bridge' | 'media' | null => {
  const all = policies
    .map((policy) => sourcesFor(policy, 'connect-src'))
    .filter((sources) => sources !== null);
  if (all.some((sources) => !allows(sources, bridge, self))) return 'bridge';
  const media = (source: string) => source === '*' || /^wss?:/i.test(source);
  return all.some((sources) => !sources.some(media)) ? 'media' : null;
};

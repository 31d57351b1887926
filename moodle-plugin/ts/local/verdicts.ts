/** One thing about the connection: whether it is well; its words are those of the code, with `a` in them. */
export type Verdict = {
  state: 'good' | 'warning' | 'bad';
  code: string;
  a?: string | Record<string, string>;
};

/** More than this, in seconds, and the bridge may take an assertion for old or for one from the future. */
const TOLERANCE = 5;

/** Compares the two servers' clocks, both in epoch seconds and read at about the same time. Pure. */
export const judgeClock = (site: number, bridge: number): Verdict => {
  const ahead = Math.round(site - bridge);
  if (Math.abs(ahead) <= TOLERANCE) return { state: 'good', code: 'clock' };
  return { state: 'bad', code: ahead > 0 ? 'clockahead' : 'clockbehind', a: String(Math.abs(ahead)) };
};

/** Whether the bridge still signs with a key that this site has pinned. Pure. */
export const judgeKeys = (pinned: readonly string[], published: readonly { kid?: string }[]): Verdict =>
  published.some(({ kid }) => kid !== undefined && pinned.includes(kid))
    ? { state: 'good', code: 'keys' }
    : { state: 'bad', code: 'keysother' };

const launches: Record<string, string> = {
  origin_not_paired: 'origin',
  assertion_untrusted: 'untrusted',
  site_suspended: 'suspended',
  assertion_wrong_audience: 'audience',
  assertion_expired: 'clockwrong',
  assertion_from_future: 'clockwrong',
};

/**
 * Judges what the bridge says to a launch into a meeting that is over: just that comes after site, key, origin and times were
 * found good. Null means that the browser was not let through at all, as from an origin the bridge does not know. Pure.
 */
export const judgeLaunch = (code: string | null, origin: string): Verdict => {
  if (code === 'meeting_over') return { state: 'good', code: 'trusted' };
  const known = launches[code ?? 'origin_not_paired'];
  return { state: 'bad', code: known ?? 'bridgetrouble', a: known ? origin : code! };
};

const refusals = ['code_invalid', 'code_expired', 'code_wrong_origin', 'proof_invalid', 'rate_limited'];

/** The key of the words for a bridge's "no" to a pairing. Pure. */
export const refusalKey = (code: string): string =>
  refusals.includes(code) ? `connect_${code}` : 'pairing_refused';

/** The origin of what somebody typed as the bridge's address; null where it is none. Pure. */
export const bridgeOrigin = (typed: string): string | null => {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
};

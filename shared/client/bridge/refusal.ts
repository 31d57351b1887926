import { type Problem, type RefusalCode, refusalCodes } from '../../contract/refusals.ts';

/** What can go wrong before the bridge could say anything. */
export const clientCodes = [
  'bridge_unreachable',
  'media_unreachable',
  'join_failed',
  'encryption_unsupported',
  'encryption_forbidden',
  'encryption_unavailable',
  'encryption_changed',
] as const;
export type ClientCode = (typeof clientCodes)[number];

/** A "no" as the client shows it. */
export type Refusal = {
  code: RefusalCode | ClientCode;
  /** The host page's own words, in the person's language, which win over ours; with the host page's own code. */
  host?: { code: string; message: string };
  /** How far this computer's clock is from the bridge's, in milliseconds; known when the bridge answered. */
  clockOffset?: number;
  /** Epoch seconds. */
  opensAt?: number;
  /** Seconds until another try makes sense. */
  retryAfter?: number;
};

/** Thrown by every call that was refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.code, options);
    this.refusal = refusal;
  }
}

const isRefusalCode = (code: unknown): code is RefusalCode =>
  (refusalCodes as readonly unknown[]).includes(code);

/**
 * Reads the body of a refusal (RFC 9457). A code of a newer bridge, or a body of somebody in between, is `internal`.
 * `now`: epoch milliseconds of this computer when the answer came.
 */
export function refusalOf(body: unknown, now: number): Refusal {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  return {
    code: isRefusalCode(problem.code) ? problem.code : 'internal',
    ...(typeof problem.bridgeTime === 'number' ? { clockOffset: now - problem.bridgeTime } : {}),
    ...(typeof problem.opensAt === 'number' ? { opensAt: problem.opensAt } : {}),
    ...(typeof problem.retryAfter === 'number' ? { retryAfter: problem.retryAfter } : {}),
  };
}

/** Reads what the host page's `join` rejected with. */
export function hostRefusalOf(error: unknown): Refusal {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  if (typeof code === 'string' && typeof message === 'string' && message !== '') {
    return { code: 'join_failed', host: { code, message } };
  }
  return { code: 'join_failed' };
}

/** Trouble that passes: worth another try without asking the person. */
const passing = new Set<Refusal['code']>([
  'bridge_unreachable',
  'media_unreachable',
  'rate_limited',
  'media_unavailable',
  'store_unavailable',
  'internal',
]);
export const isPassing = (refusal: Refusal): boolean => passing.has(refusal.code);

/** What lies between this browser and the servers may be at fault. */
export const isNetwork = ({ code }: Refusal): boolean =>
  code === 'bridge_unreachable' || code === 'media_unreachable';

/** Refusals that another press on "Try again" cannot change for now. */
const standing = new Set<Refusal['code']>([
  'meeting_over',
  'person_removed',
  'sent_out',
  'site_suspended',
  'guests_not_allowed',
  'origin_not_paired',
  'encryption_unsupported',
  'encryption_forbidden',
]);
export const isStanding = (refusal: Refusal): boolean => standing.has(refusal.code);

/**
 * The minutes this computer's clock is off, when that explains the refusal; null otherwise.
 * Under a minute it does not: then the person was slow, or the site is at fault.
 */
export function wrongClockOf(refusal: Refusal): number | null {
  if (refusal.code !== 'assertion_expired' && refusal.code !== 'assertion_from_future') return null;
  const minutes = Math.round(Math.abs(refusal.clockOffset ?? 0) / 60_000);
  return minutes >= 1 ? minutes : null;
}

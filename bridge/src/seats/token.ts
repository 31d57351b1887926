import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { BridgeError } from '../errors.ts';
import type { Seat } from './seat.ts';

const headerOf = (typ: string): string =>
  Buffer.from(JSON.stringify({ alg: 'HS256', typ })).toString('base64url');

/**
 * The `typ` of a seat in the meeting and of one in its waiting room, so that neither passes as the other, and nothing else that
 * this bridge signs as either (RFC 8725 §3.11).
 */
const HEADER = headerOf('meetbridge-seat+jwt');
const WAITING_HEADER = headerOf('meetbridge-waiting-seat+jwt');

/** Longer than any seat this bridge mints. */
const SEAT_MAX_LENGTH = 16_384;

type SeatClaims = {
  aud: string;
  jti: string;
  iat: number;
  exp: number;
  room: string;
  sub: string;
  launch: Seat['launch'];
};

/** Mints and verifies the bearer that a browser holds while it is in a meeting. */
export type Seats = {
  mint(seat: Seat): string;
  /** A seat in the waiting room, which opens nothing in the meeting. */
  mintWaiting(seat: Seat): string;
  /**
   * Reads a seat back. `now` is epoch ms. Throws `BridgeError` `seat_invalid` for anything this bridge has not minted
   * itself, `seat_expired` after its end.
   */
  verify(token: string, now: number): Seat;
  /** The same, taking seats in the waiting room as well, and telling them apart. */
  verifyAny(token: string, now: number): { seat: Seat; waits: boolean };
};

/** Seats of one bridge: `key` is its seat key (32 bytes), `audience` its public origin. */
export function createSeats(key: KeyObject, audience: string): Seats {
  const sign = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const mint = (header: string, { id, room, identity, launch, issuedAt, expiresAt }: Seat): string => {
    const claims: SeatClaims = {
      aud: audience,
      jti: id,
      iat: issuedAt,
      exp: expiresAt,
      room,
      sub: identity,
      launch,
    };
    const text = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return `${text}.${sign(text).toString('base64url')}`;
  };
  const verify = (token: string, now: number, allowed: string[]): { seat: Seat; header: string } => {
    const [header, payload, signature, ...rest] = token.length > SEAT_MAX_LENGTH ? [] : token.split('.');
    // the header is one of fixed texts, so there is no algorithm to choose
    if (header === undefined || !allowed.includes(header)) throw invalid();
    if (payload === undefined || signature === undefined || rest.length > 0) throw invalid();
    const given = Buffer.from(signature, 'base64url');
    const right = sign(`${header}.${payload}`);
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw invalid();
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as SeatClaims;
    if (claims.aud !== audience) throw invalid();
    if (now >= claims.exp * 1000) throw new BridgeError('seat_expired', 'The seat has ended.');
    const { jti: id, room, sub: identity, launch, iat: issuedAt, exp: expiresAt } = claims;
    return { seat: { id, room, identity, launch, issuedAt, expiresAt }, header };
  };
  return {
    mint: (seat) => mint(HEADER, seat),
    mintWaiting: (seat) => mint(WAITING_HEADER, seat),
    verify: (token, now) => verify(token, now, [HEADER]).seat,
    verifyAny(token, now) {
      const { seat, header } = verify(token, now, [HEADER, WAITING_HEADER]);
      return { seat, waits: header === WAITING_HEADER };
    },
  };
}

const invalid = (): BridgeError => new BridgeError('seat_invalid', 'The seat was not minted by this bridge.');

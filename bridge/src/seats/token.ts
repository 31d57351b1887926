import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { BridgeError } from '../errors.ts';
import type { Seat } from './seat.ts';

/** The `typ` of a seat, so that nothing else that this bridge signs can pass as one (RFC 8725 §3.11). */
const SEAT_TYPE = 'meetbridge-seat+jwt';

const HEADER = Buffer.from(JSON.stringify({ alg: 'HS256', typ: SEAT_TYPE })).toString('base64url');

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
  /**
   * Reads a seat back. `now` is epoch ms. Throws `BridgeError` `seat_invalid` for anything this bridge has not minted
   * itself, `seat_expired` after its end.
   */
  verify(token: string, now: number): Seat;
};

/** Seats of one bridge: `key` is its seat key (32 bytes), `audience` its public origin. */
export function createSeats(key: KeyObject, audience: string): Seats {
  const sign = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    mint({ id, room, identity, launch, issuedAt, expiresAt }) {
      const claims: SeatClaims = {
        aud: audience,
        jti: id,
        iat: issuedAt,
        exp: expiresAt,
        room,
        sub: identity,
        launch,
      };
      const text = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
      return `${text}.${sign(text).toString('base64url')}`;
    },
    verify(token, now) {
      const [header, payload, signature, ...rest] = token.length > SEAT_MAX_LENGTH ? [] : token.split('.');
      // the header is one fixed text, so there is no algorithm to choose
      if (header !== HEADER || payload === undefined || signature === undefined || rest.length > 0)
        throw invalid();
      const given = Buffer.from(signature, 'base64url');
      const right = sign(`${header}.${payload}`);
      if (given.length !== right.length || !timingSafeEqual(given, right)) throw invalid();
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as SeatClaims;
      if (claims.aud !== audience) throw invalid();
      if (now >= claims.exp * 1000) throw new BridgeError('seat_expired', 'The seat has ended.');
      const { jti: id, room, sub: identity, launch, iat: issuedAt, exp: expiresAt } = claims;
      return { id, room, identity, launch, issuedAt, expiresAt };
    },
  };
}

const invalid = (): BridgeError => new BridgeError('seat_invalid', 'The seat was not minted by this bridge.');

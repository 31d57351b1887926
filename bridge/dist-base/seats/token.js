import { createHmac, timingSafeEqual } from 'node:crypto';
import { BridgeError } from "../errors.js";
const headerOf = (typ) => Buffer.from(JSON.stringify({ alg: 'HS256', typ })).toString('base64url');
/**
 * The `typ` of a seat in the meeting and of one in its waiting room, so that neither passes as the other, and nothing else that
 * this bridge signs as either (RFC 8725 §3.11).
 */
const HEADER = headerOf('meetbridge-seat+jwt');
const WAITING_HEADER = headerOf('meetbridge-waiting-seat+jwt');
/** Longer than any seat this bridge mints. */
const SEAT_MAX_LENGTH = 16_384;
/** Seats of one bridge: `key` is its seat key (32 bytes), `audience` its public origin. */
export function createSeats(key, audience) {
    const sign = (text) => createHmac('sha256', key).update(text).digest();
    const mint = (header, { id, room, identity, launch, issuedAt, expiresAt }) => {
        const claims = {
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
    const verify = (token, now, allowed) => {
        const [header, payload, signature, ...rest] = token.length > SEAT_MAX_LENGTH ? [] : token.split('.');
        // the header is one of fixed texts, so there is no algorithm to choose
        if (header === undefined || !allowed.includes(header))
            throw invalid();
        if (payload === undefined || signature === undefined || rest.length > 0)
            throw invalid();
        const given = Buffer.from(signature, 'base64url');
        const right = sign(`${header}.${payload}`);
        if (given.length !== right.length || !timingSafeEqual(given, right))
            throw invalid();
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
        if (claims.aud !== audience)
            throw invalid();
        if (now >= claims.exp * 1000)
            throw new BridgeError('seat_expired', 'The seat has ended.');
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
const invalid = () => new BridgeError('seat_invalid', 'The seat was not minted by this bridge.');
//# sourceMappingURL=token.js.map
import { z } from 'zod';

/** Seconds since 1970-01-01 UTC, as in every JWT (RFC 7519 §2 NumericDate), whole numbers only. */
export const EpochSeconds = z.int().min(0).max(253_402_300_799);

/** Milliseconds since 1970-01-01 UTC; every time outside a JWT's own claims and a meeting's window. */
export const EpochMs = z.int().min(0);

/** A stable, opaque id that a site gives to a person, a meeting or a group: 1 to 255 characters, no control characters. */
export const OpaqueId = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\u0000-\u001f\u007f]+$/);

/** A web origin exactly as a browser sends it: scheme, host, optional port, no path (RFC 6454 §6.2). */
export const Origin = z
  .string()
  .max(255)
  .refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === value;
  }, 'must be an origin such as https://example.org');
export type Origin = z.infer<typeof Origin>;

/** A compact JWS as it travels, before anybody has looked inside (RFC 7515 §7.1). */
export const CompactJws = z
  .string()
  .max(16_384)
  .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/);

/** The public half of an Ed25519 key (RFC 8037 §2); `x` is 32 bytes in base64url. */
export const Ed25519PublicJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[\w-]{43}$/),
});
export type Ed25519PublicJwk = z.infer<typeof Ed25519PublicJwk>;

/** A 256-bit key or salt in base64url. */
export const Key256 = z.string().regex(/^[\w-]{43}$/);

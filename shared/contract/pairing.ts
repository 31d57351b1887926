import { z } from 'zod';
import { CompactJws, Ed25519PublicJwk, EpochSeconds, OpaqueId, Origin } from './primitives.ts';

/** The `typ` header of the proof of possession; the site's public key stands in its `jwk` header. */
export const PAIRING_TYPE = 'meetbridge-pairing+jwt';

/** The one-time code as the operator reads it out: five groups of five letters and digits, none easily confused. */
export const PairingCode = z.string().regex(/^[2-9A-HJ-NP-Z]{5}(-[2-9A-HJ-NP-Z]{5}){4}$/);

export const PairingClaims = z.object({
  aud: z.string().min(1).max(255),
  iat: EpochSeconds,
  exp: EpochSeconds,
  jti: z.string().min(16).max(255),
  name: z.string().min(1).max(200),
  origins: z.array(Origin).min(1).max(20),
  /** The site's address that takes reports, on the origin that the code is for; or null where it pulls them. */
  reports: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .nullable(),
  /** Name and version of the site's software, for the operator's list. */
  software: z.string().max(200),
});
export type PairingClaims = z.infer<typeof PairingClaims>;

/** `POST /sites`. */
export const PairingRequest = z.strictObject({ code: z.string().max(64), proof: CompactJws });
export type PairingRequest = z.infer<typeof PairingRequest>;

/** A public key of the bridge, as in `/.well-known/jwks.json`. */
export const BridgeKey = Ed25519PublicJwk.extend({
  kid: z.string(),
  use: z.literal('sig'),
  alg: z.literal('EdDSA'),
});
export type BridgeKey = z.infer<typeof BridgeKey>;

/** The 201 answer of `POST /sites`. */
export const PairingAnswer = z.object({
  site: OpaqueId,
  bridge: z.object({ origin: Origin, keys: z.array(BridgeKey).min(1) }),
});
export type PairingAnswer = z.infer<typeof PairingAnswer>;

import { type PairingAnswer, PairingRequest } from '@meetbridge/shared/contract';
import type { RequestHandler } from 'express';
import { verifyPairingProof } from '../doors/pairing-proof.ts';
import type { Keys } from '../keys.ts';
import { pair } from '../sites/pairing.ts';
import type { Records } from '../store/primitives.ts';
import { readBody } from './body.ts';

export type SitesParts = { records: Records; keys: Keys; audience: string; clock: () => number };

/** `POST /sites` `{code, proof}` → 201: a site and the bridge come to trust each other. */
export function sites({ records, keys, audience, clock }: SitesParts): RequestHandler {
  return async (req, res) => {
    const now = clock();
    const { code, proof } = readBody(req, PairingRequest);
    const { claims, key } = await verifyPairingProof(proof, { audience, now });
    const site = await pair(records, { code, claims, key, now });
    res.locals['site'] = site.id;
    const answer: PairingAnswer = { site: site.id, bridge: { origin: audience, keys: keys.published } };
    res.status(201).json(answer);
  };
}

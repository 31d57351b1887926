import { PairingRequest } from '@meetbridge/shared/contract';
import { verifyPairingProof } from "../doors/pairing-proof.js";
import { pair } from "../sites/pairing.js";
import { readBody } from "./body.js";
/** `POST /sites` `{code, proof}` → 201: a site and the bridge come to trust each other. */
export function sites({ records, keys, audience, clock }) {
    return async (req, res) => {
        const now = clock();
        const { code, proof } = readBody(req, PairingRequest);
        const { claims, key } = await verifyPairingProof(proof, { audience, now });
        const site = await pair(records, { code, claims, key, now });
        res.locals['site'] = site.id;
        const answer = { site: site.id, bridge: { origin: audience, keys: keys.published } };
        res.status(201).json(answer);
    };
}
//# sourceMappingURL=sites.js.map
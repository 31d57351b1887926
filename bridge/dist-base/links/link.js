import { createHash } from 'node:crypto';
/**
 * The meeting's id: the first 24 bytes of SHA-256 over the place. Context and link ids are unique inside a deployment only (LTI
 * 1.3 §5.3.5), so the deployment is part of it; a copied course has other ids, and so other rooms.
 */
export const linkIdOf = ({ deployment, context, resourceLink }) => createHash('sha256')
    .update(JSON.stringify([deployment, context, resourceLink]))
    .digest()
    .subarray(0, 24)
    .toString('base64url');
//# sourceMappingURL=link.js.map
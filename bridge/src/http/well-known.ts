import type { RequestHandler } from 'express';
import type { Keys } from '../keys.ts';
import type { ToolKeys } from '../tool-keys.ts';

/**
 * `GET /.well-known/jwks.json`: the bridge's public keys (RFC 7517 §5), which any cache may keep for a while: Ed25519 for sites, RSA
 * for LTI platforms.
 */
export function jwks({ published }: Keys, toolKeys: ToolKeys): RequestHandler {
  return async (_req, res) => {
    const keys = [...published, ...(await toolKeys.published())];
    res.set('Cache-Control', 'public, max-age=300').type('application/jwk-set+json');
    res.send(JSON.stringify({ keys }));
  };
}

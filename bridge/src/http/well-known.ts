import type { RequestHandler } from 'express';
import type { Keys } from '../keys.ts';

/** `GET /.well-known/jwks.json`: the bridge's public keys (RFC 7517 §5), which any cache may keep for a while. */
export function jwks({ published }: Keys): RequestHandler {
  return (_req, res) => {
    res.set('Cache-Control', 'public, max-age=300').type('application/jwk-set+json');
    res.send(JSON.stringify({ keys: published }));
  };
}

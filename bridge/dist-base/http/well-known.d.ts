import type { RequestHandler } from 'express';
import type { Keys } from '../keys.ts';
import type { ToolKeys } from '../tool-keys.ts';
/**
 * `GET /.well-known/jwks.json`: the bridge's public keys (RFC 7517 §5), which any cache may keep for a while: Ed25519 for sites, RSA
 * for LTI platforms.
 */
export declare function jwks({ published }: Keys, toolKeys: ToolKeys): RequestHandler;

import type { RequestHandler } from 'express';
import type { ToolKeys } from '../../tool-keys.ts';
/**
 * `GET /lti/jwks.json`: the tool's RSA keys alone. They stand in `/.well-known/jwks.json` too; this address is what platforms get,
 * because some of their readers stop at a kind of key they do not know.
 */
export declare function toolJwks(keys: ToolKeys): RequestHandler;

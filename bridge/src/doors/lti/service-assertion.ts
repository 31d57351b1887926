import { SignJWT } from 'jose';
import type { ToolKeys } from '../../tool-keys.ts';

/** Signs what the tool asks a platform's token endpoint with (RFC 7523 §2.2), by the key that signs now. */
export const assertionSigner =
  (keys: ToolKeys) =>
  async (claims: { [claim: string]: unknown }): Promise<string> => {
    const { kid, privateKey } = await keys.signing();
    return await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(privateKey);
  };

import { SignJWT } from 'jose';
/** Signs what the tool asks a platform's token endpoint with (RFC 7523 §2.2), by the key that signs now. */
export const assertionSigner = (keys) => async (claims) => {
    const { kid, privateKey } = await keys.signing();
    return await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(privateKey);
};
//# sourceMappingURL=service-assertion.js.map
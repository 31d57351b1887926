/**
 * `GET /.well-known/jwks.json`: the bridge's public keys (RFC 7517 §5), which any cache may keep for a while: Ed25519 for sites, RSA
 * for LTI platforms.
 */
export function jwks({ published }, toolKeys) {
    return async (_req, res) => {
        const keys = [...published, ...(await toolKeys.published())];
        res.set('Cache-Control', 'public, max-age=300').type('application/jwk-set+json');
        res.send(JSON.stringify({ keys }));
    };
}
//# sourceMappingURL=well-known.js.map
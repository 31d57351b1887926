/**
 * `GET /lti/jwks.json`: the tool's RSA keys alone. They stand in `/.well-known/jwks.json` too; this address is what platforms get,
 * because some of their readers stop at a kind of key they do not know.
 */
export function toolJwks(keys) {
    return async (_req, res) => {
        res.set('Cache-Control', 'public, max-age=300').type('application/jwk-set+json');
        res.send(JSON.stringify({ keys: await keys.published() }));
    };
}
//# sourceMappingURL=tool-keys.js.map
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, {} from 'express';
/** A worker stands under the policy it comes with: those of the client encrypt, and blur by WebAssembly. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
/** A page in a sandboxed frame has an origin of its own, and says there what to do instead. */
const forEverybody = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' };
const forOurselves = { 'Cross-Origin-Resource-Policy': 'same-origin' };
/** Files whose addresses name their content, so that they may be kept for a year. `sharing` says to which pages they may come. */
const filesIn = (folder, sharing) => express.static(folder, {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (res) => {
        res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
        res.setHeader('Content-Security-Policy', POLICY);
        for (const [header, value] of Object.entries(sharing))
            res.setHeader(header, value);
    },
});
/** The files of `folders`, as far as they are built; without a build, pages come without looks and scripts. */
export function openAssets({ pages, client }) {
    const manifest = join(pages, 'manifest.json');
    const names = existsSync(manifest)
        ? JSON.parse(readFileSync(manifest, 'utf8'))
        : {};
    let version = null;
    const clientVersion = () => (version ??= versionOf(client));
    const inClient = filesIn(client, forOurselves);
    const ofClient = (req, res, next) => {
        const [, given = '', ...path] = req.url.split('/');
        if (given !== clientVersion()) {
            next();
            return;
        }
        req.url = `/${path.join('/')}`;
        inClient(req, res, next);
    };
    const routes = express.Router();
    routes.use('/lti/assets', filesIn(pages, forEverybody));
    routes.use('/lti/client', ofClient);
    return {
        url: (name) => `/lti/assets/${names[name] ?? name}`,
        clientEntry: () => `/lti/client/${clientVersion()}/meeting.js`,
        routes: [routes],
    };
}
/** A name for the content of a folder. */
function versionOf(folder) {
    const hash = createHash('sha256');
    const files = existsSync(folder)
        ? readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
            .sort()
        : [];
    for (const file of files)
        hash.update(file.slice(folder.length)).update(readFileSync(file));
    return hash.digest('hex').slice(0, 12);
}
//# sourceMappingURL=assets.js.map
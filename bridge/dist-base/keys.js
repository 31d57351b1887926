import { createHash, createPrivateKey, createSecretKey, generateKeyPairSync, hkdfSync, randomBytes, } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, unlinkSync, writeSync, } from 'node:fs';
import { join } from 'node:path';
/** Keys that the first files did not have. */
const added = ['keep', 'media', 'lti'];
/** The file's name inside the data folder. */
export const KEY_FILE = 'keys.json';
/** The RFC 7638 thumbprint of an Ed25519 public key: its `kid` everywhere. `x` is the key in base64url. */
export const thumbprintOf = (x) => createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
/**
 * Reads the keys of `folder`, making them at the first start. Several processes may do so at once: the first file wins,
 * whole, and nobody but its owner may read it (0600). A file from before a key existed gets it. Throws what the file system throws.
 */
export function openKeys(folder) {
    const path = join(folder, KEY_FILE);
    if (!existsSync(path))
        writeKeys(folder, path);
    const found = JSON.parse(readFileSync(path, 'utf8'));
    const file = extended(found);
    if (added.some((name) => found[name] !== file[name]))
        replaceFile(path, file);
    const { current, next } = file.signing;
    return {
        signing: { kid: thumbprintOf(current.x), privateKey: createPrivateKey({ key: current, format: 'jwk' }) },
        published: [publicOf(current), publicOf(next)],
        seat: createSecretKey(file.seat, 'base64url'),
        seal: createSecretKey(file.seal, 'base64url'),
        keep: createSecretKey(file.keep, 'base64url'),
        media: createSecretKey(file.media, 'base64url'),
        lti: createSecretKey(file.lti, 'base64url'),
    };
}
/**
 * What an older file lacks is derived from all of its secrets (HKDF-SHA-256) and not drawn: processes that start at once, or
 * one that is cut off half-way, come to the same keys.
 */
function extended(file) {
    const { signing, seat, seal } = file;
    const secrets = [signing.current.d, signing.next.d, seat, seal].join('.');
    const derived = (purpose) => Buffer.from(hkdfSync('sha256', secrets, '', `meetbridge-key-${purpose}-v1`, 32)).toString('base64url');
    const whole = added.map((name) => [name, file[name] ?? derived(name)]);
    return { ...file, ...Object.fromEntries(whole) };
}
const publicOf = ({ kty, crv, x }) => ({
    kty,
    crv,
    x,
    kid: thumbprintOf(x),
    use: 'sig',
    alg: 'EdDSA',
});
const makePrivateJwk = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
function writeKeys(folder, path) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const content = {
        signing: { current: makePrivateJwk(), next: makePrivateJwk() },
        seat: randomBytes(32).toString('base64url'),
        seal: randomBytes(32).toString('base64url'),
        keep: randomBytes(32).toString('base64url'),
        media: randomBytes(32).toString('base64url'),
        lti: randomBytes(32).toString('base64url'),
    };
    const draft = draftOf(path, content);
    try {
        linkSync(draft, path); // unlike a rename, this leaves a file that another process has just made alone
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
    finally {
        unlinkSync(draft);
    }
}
function replaceFile(path, content) {
    const draft = draftOf(path, content);
    try {
        renameSync(draft, path);
    }
    catch (error) {
        unlinkSync(draft);
        throw error;
    }
}
/** Writes a file of its own beside `path`, safe on the disk, and tells its name. */
function draftOf(path, content) {
    const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
    const file = openSync(draft, 'wx', 0o600);
    try {
        writeSync(file, `${JSON.stringify(content, null, 2)}\n`);
        fsyncSync(file);
    }
    finally {
        closeSync(file);
    }
    return draft;
}
//# sourceMappingURL=keys.js.map
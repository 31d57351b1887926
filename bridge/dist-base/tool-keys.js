import { generateKeyPair, createHash, createPrivateKey, randomBytes, } from 'node:crypto';
import { link, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
/** The file's name inside the data folder. */
export const TOOL_KEY_FILE = 'lti-keys.json';
const generate = promisify(generateKeyPair);
async function makeKey(since) {
    const { privateKey } = await generate('rsa', { modulusLength: 2048 });
    return { jwk: privateKey.export({ format: 'jwk' }), since };
}
/** The RFC 7638 thumbprint of an RSA key. */
const thumbprintOf = ({ e, n }) => createHash('sha256').update(`{"e":"${e}","kty":"RSA","n":"${n}"}`).digest('base64url');
const publicOf = ({ jwk }) => ({
    kty: 'RSA',
    n: jwk.n ?? '',
    e: jwk.e ?? '',
    kid: thumbprintOf(jwk),
    alg: 'RS256',
    use: 'sig',
});
/**
 * The keys of `folder`, made when they are first asked for: a bridge without LTI never makes any. Several processes may share
 * the folder: the first file wins, and a rotation by one is noticed by all with their next use. Nobody but its owner may read it
 * (0600). Throws what the file system throws.
 */
export function openToolKeys(folder, clock) {
    const path = join(folder, TOOL_KEY_FILE);
    let loaded = null;
    let loading = null;
    const draft = async (file) => {
        const name = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
        await writeFile(name, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
        return name;
    };
    const make = async () => {
        const [current, next] = await Promise.all([makeKey(clock()), makeKey(clock())]);
        const name = await draft({ previous: null, current, next });
        try {
            await link(name, path); // unlike a rename, this leaves a file that another process has just made alone
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
        finally {
            await unlink(name);
        }
    };
    const changedAt = async () => {
        try {
            return (await stat(path)).mtimeMs;
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return null;
            throw error;
        }
    };
    const read = async () => {
        const at = await changedAt();
        if (at === null) {
            await make();
            return await read();
        }
        if (loaded?.changedAt === at)
            return loaded;
        const file = JSON.parse(await readFile(path, 'utf8'));
        const { previous, current, next } = file;
        loaded = {
            file,
            changedAt: at,
            signing: {
                kid: thumbprintOf(current.jwk),
                privateKey: createPrivateKey({ key: current.jwk, format: 'jwk' }),
            },
            published: [current, next, ...(previous === null ? [] : [previous])].map(publicOf),
        };
        return loaded;
    };
    const load = () => (loading ??= read().finally(() => (loading = null)));
    const factsOf = ({ previous, current, next }) => [
        ['previous', previous],
        ['current', current],
        ['next', next],
    ].flatMap(([as, kept]) => kept === null ? [] : [{ kid: thumbprintOf(kept.jwk), as, since: kept.since }]);
    return {
        signing: async () => (await load()).signing,
        published: async () => (await load()).published,
        facts: async () => factsOf((await load()).file),
        async rotate(now) {
            const { file } = await load();
            const turned = {
                previous: file.current,
                current: { ...file.next, since: now },
                next: await makeKey(now),
            };
            await rename(await draft(turned), path);
            return factsOf(turned);
        },
    };
}
//# sourceMappingURL=tool-keys.js.map
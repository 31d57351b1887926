import {
  generateKeyPair,
  createHash,
  createPrivateKey,
  type JsonWebKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { link, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The tool's RSA keys as platforms read them: RFC 7517, with `alg`, which some platforms' readers need. */
export type ToolJwk = { kty: 'RSA'; n: string; e: string; kid: string; alg: 'RS256'; use: 'sig' };

/** The key that signs now. */
export type ToolKey = { kid: string; privateKey: KeyObject };

/** What the operator is shown of a key; `since` is epoch ms. */
export type ToolKeyFact = { kid: string; as: 'previous' | 'current' | 'next'; since: number };

/** The tool's keys for LTI: deep-linking answers and service-token assertions. */
export type ToolKeys = {
  signing(): Promise<ToolKey>;
  /** Previous, current and next: whoever caches the set knows the next key before it signs. */
  published(): Promise<ToolJwk[]>;
  facts(): Promise<ToolKeyFact[]>;
  /** The next key signs from now on, the one that did stays published, and a new next one is made. `now` is epoch ms. */
  rotate(now: number): Promise<ToolKeyFact[]>;
};

type Kept = { jwk: JsonWebKey; since: number };
type KeyFile = { previous: Kept | null; current: Kept; next: Kept };
type Loaded = { file: KeyFile; changedAt: number; signing: ToolKey; published: ToolJwk[] };

/** The file's name inside the data folder. */
export const TOOL_KEY_FILE = 'lti-keys.json';

const generate = promisify(generateKeyPair);

async function makeKey(since: number): Promise<Kept> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  return { jwk: privateKey.export({ format: 'jwk' }), since };
}

/** The RFC 7638 thumbprint of an RSA key. */
const thumbprintOf = ({ e, n }: JsonWebKey): string =>
  createHash('sha256').update(`{"e":"${e}","kty":"RSA","n":"${n}"}`).digest('base64url');

const publicOf = ({ jwk }: Kept): ToolJwk => ({
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
export function openToolKeys(folder: string, clock: () => number): ToolKeys {
  const path = join(folder, TOOL_KEY_FILE);
  let loaded: Loaded | null = null;
  let loading: Promise<Loaded> | null = null;

  const draft = async (file: KeyFile): Promise<string> => {
    const name = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
    await writeFile(name, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return name;
  };

  const make = async (): Promise<void> => {
    const [current, next] = await Promise.all([makeKey(clock()), makeKey(clock())]);
    const name = await draft({ previous: null, current, next });
    try {
      await link(name, path); // unlike a rename, this leaves a file that another process has just made alone
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await unlink(name);
    }
  };

  const changedAt = async (): Promise<number | null> => {
    try {
      return (await stat(path)).mtimeMs;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };

  const read = async (): Promise<Loaded> => {
    const at = await changedAt();
    if (at === null) {
      await make();
      return await read();
    }
    if (loaded?.changedAt === at) return loaded;
    const file = JSON.parse(await readFile(path, 'utf8')) as KeyFile;
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

  const load = (): Promise<Loaded> => (loading ??= read().finally(() => (loading = null)));

  const factsOf = ({ previous, current, next }: KeyFile): ToolKeyFact[] =>
    (
      [
        ['previous', previous],
        ['current', current],
        ['next', next],
      ] as const
    ).flatMap(([as, kept]) =>
      kept === null ? [] : [{ kid: thumbprintOf(kept.jwk), as, since: kept.since }],
    );

  return {
    signing: async () => (await load()).signing,
    published: async () => (await load()).published,
    facts: async () => factsOf((await load()).file),
    async rotate(now) {
      const { file } = await load();
      const turned: KeyFile = {
        previous: file.current,
        current: { ...file.next, since: now },
        next: await makeKey(now),
      };
      await rename(await draft(turned), path);
      return factsOf(turned);
    },
  };
}

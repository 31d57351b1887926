import {
  createHash,
  createPrivateKey,
  createSecretKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { BridgeKey } from '@meetbridge/shared/contract';

/** The bridge's own keys, one purpose each. */
export type Keys = {
  /** Signs reports to sites. */
  signing: { kid: string; privateKey: KeyObject };
  /** Public halves as sites pin them: the one in use, and the one that will follow it. */
  published: BridgeKey[];
  /** HS256 key of seats. */
  seat: KeyObject;
  /** AES-256 key of what travels through LiveKit. */
  seal: KeyObject;
  /** HMAC-SHA-256 key of what browsers keep. */
  keep: KeyObject;
  /** Root of the keys of meetings that are encrypted in mode `bridge`. */
  media: KeyObject;
  /** Root of the keys that seal what the LTI door hands to browsers. */
  lti: KeyObject;
};

type PrivateJwk = { kty: 'OKP'; crv: 'Ed25519'; x: string; d: string };
type KeyFile = { signing: { current: PrivateJwk; next: PrivateJwk }; seat: string; seal: string };
type WholeFile = KeyFile & { keep: string; media: string; lti: string };

/** Keys that the first files did not have. */
const added = ['keep', 'media', 'lti'] as const;

/** The file's name inside the data folder. */
export const KEY_FILE = 'keys.json';

/** The RFC 7638 thumbprint of an Ed25519 public key: its `kid` everywhere. `x` is the key in base64url. */
export const thumbprintOf = (x: string): string =>
  createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');

/**
 * Reads the keys of `folder`, making them at the first start. Several processes may do so at once: the first file wins,
 * whole, and nobody but its owner may read it (0600). A file from before a key existed gets it. Throws what the file system throws.
 */
export function openKeys(folder: string): Keys {
  const path = join(folder, KEY_FILE);
  if (!existsSync(path)) writeKeys(folder, path);
  const found = JSON.parse(readFileSync(path, 'utf8')) as KeyFile & Partial<WholeFile>;
  const file = extended(found);
  if (added.some((name) => found[name] !== file[name])) replaceFile(path, file);
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
function extended(file: KeyFile & Partial<WholeFile>): WholeFile {
  const { signing, seat, seal } = file;
  const secrets = [signing.current.d, signing.next.d, seat, seal].join('.');
  const derived = (purpose: string): string =>
    Buffer.from(hkdfSync('sha256', secrets, '', `meetbridge-key-${purpose}-v1`, 32)).toString('base64url');
  const whole = added.map((name) => [name, file[name] ?? derived(name)]);
  return { ...file, ...(Object.fromEntries(whole) as Pick<WholeFile, (typeof added)[number]>) };
}

const publicOf = ({ kty, crv, x }: PrivateJwk): BridgeKey => ({
  kty,
  crv,
  x,
  kid: thumbprintOf(x),
  use: 'sig',
  alg: 'EdDSA',
});

const makePrivateJwk = (): PrivateJwk =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as PrivateJwk;

function writeKeys(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const content: WholeFile = {
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
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

function replaceFile(path: string, content: WholeFile): void {
  const draft = draftOf(path, content);
  try {
    renameSync(draft, path);
  } catch (error) {
    unlinkSync(draft);
    throw error;
  }
}

/** Writes a file of its own beside `path`, safe on the disk, and tells its name. */
function draftOf(path: string, content: WholeFile): string {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

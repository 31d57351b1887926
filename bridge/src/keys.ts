import {
  createHash,
  createPrivateKey,
  createSecretKey,
  generateKeyPairSync,
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
};

type PrivateJwk = { kty: 'OKP'; crv: 'Ed25519'; x: string; d: string };
type KeyFile = { signing: { current: PrivateJwk; next: PrivateJwk }; seat: string; seal: string };

/** The file's name inside the data folder. */
export const KEY_FILE = 'keys.json';

/** The RFC 7638 thumbprint of an Ed25519 public key: its `kid` everywhere. `x` is the key in base64url. */
export const thumbprintOf = (x: string): string =>
  createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');

/**
 * Reads the keys of `folder`, making both at the first start. Several processes may do so at once: the first file wins,
 * whole, and nobody but its owner may read it (0600). Throws what the file system throws.
 */
export function openKeys(folder: string): Keys {
  const path = join(folder, KEY_FILE);
  if (!existsSync(path)) writeKeys(folder, path);
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
  const { current, next } = file.signing;
  return {
    signing: { kid: thumbprintOf(current.x), privateKey: createPrivateKey({ key: current, format: 'jwk' }) },
    published: [publicOf(current), publicOf(next)],
    seat: createSecretKey(file.seat, 'base64url'),
    seal: createSecretKey(file.seal, 'base64url'),
  };
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
  const content: KeyFile = {
    signing: { current: makePrivateJwk(), next: makePrivateJwk() },
    seat: randomBytes(32).toString('base64url'),
    seal: randomBytes(32).toString('base64url'),
  };
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path); // unlike a rename, this leaves a file that another process has just made alone
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

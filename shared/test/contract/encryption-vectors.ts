import { createCipheriv, hkdfSync, pbkdf2Sync } from 'node:crypto';

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bytes = (count: number, from: number): Buffer =>
  Buffer.from(Array.from({ length: count }, (_, index) => (from + index) % 256));

const hkdf = (
  root: Uint8Array,
  salt: Uint8Array | string,
  info: Uint8Array | string,
  length: number,
): Buffer => Buffer.from(hkdfSync('sha256', root, salt, info, length));

/** Six times five digits: each group is five bytes, as a number, modulo 100,000. */
const digits = (code: Buffer): string =>
  Array.from({ length: 6 }, (_, group) =>
    String(code.readUIntBE(group * 5, 5) % 100_000).padStart(5, '0'),
  ).join(' ');

const lengthThen = (part: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return Buffer.concat([length, part]);
};

function derived(root: Buffer, salt: Buffer, generation: number) {
  const expand = (purpose: string, length: number): Buffer =>
    hkdf(root, salt, `meetbridge-${purpose}-v1:${generation}`, length);
  const media = expand('media', 32);
  return {
    root: base64url(root),
    media: base64url(media),
    // what LiveKit makes of the media key, for every frame
    frames: base64url(hkdf(media, 'LKFrameEncryptionKey', Buffer.alloc(128), 32)),
    data: base64url(expand('data', 32)),
    code: digits(expand('code', 30)),
  };
}

function own(passphrase: string, salt: Buffer) {
  const counts = Buffer.from(passphrase.normalize('NFC').trim(), 'utf8');
  const root = pbkdf2Sync(counts, salt, 600_000, 32, 'sha256');
  return { mode: 'own', passphrase, salt: base64url(salt), generation: 0, ...derived(root, salt, 0) };
}

const bridge = (key: Buffer, salt: Buffer, generation: number) => ({
  mode: 'bridge',
  key: base64url(key),
  salt: base64url(salt),
  generation,
  ...derived(key, salt, generation),
});

function sealed(data: string, salt: Buffer, context: { sender: string; topic: string }, message: string) {
  const generation = 258;
  const iv = bytes(12, 200);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(data, 'base64url'), iv);
  cipher.setAAD(
    Buffer.concat([salt, Buffer.from(context.sender), Buffer.from(context.topic)].map(lengthThen)),
  );
  const ciphertext = Buffer.concat([cipher.update(message, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const packet = Buffer.concat([Buffer.from([generation % 256]), iv, ciphertext]);
  return {
    data,
    salt: base64url(salt),
    generation,
    ...context,
    iv: base64url(iv),
    message,
    packet: base64url(packet),
  };
}

/** Everything `contract/encryption-vectors.json` holds: made by Node's own cryptography, without the client's code. */
export function makeEncryptionVectors() {
  const salt = bytes(32, 0);
  const other = bytes(32, 64);
  const rotated = bridge(bytes(32, 128), other, 258);
  return {
    about:
      'What docs/encryption.md describes, for whoever computes it anew. Keys, salts and packets are base64url without padding.',
    derivations: [
      own('k7fm-3hx9-w2pt-vq8d-b6nz-4gse', salt),
      own('  k7fm-3hx9-w2pt-vq8d-b6nz-4gse\n', salt),
      own('k7fm-3hx9-w2pt-vq8d-b6nz-4gse', other),
      own('Grüße aus Zürich 🦊', salt),
      own('Grüße aus Zürich 🦊'.normalize('NFD'), salt),
      bridge(bytes(32, 128), other, 0),
      bridge(bytes(32, 128), other, 1),
      rotated,
    ],
    sealed: [
      sealed(
        rotated.data,
        other,
        { sender: 'p_ada', topic: 'meetbridge.chat' },
        '{"id":"message-0001","body":"Grüße"}',
      ),
    ],
  };
}

/** The file's text. */
export const encryptionVectorsText = (): string => `${JSON.stringify(makeEncryptionVectors(), null, 2)}\n`;

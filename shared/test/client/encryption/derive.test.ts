import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keysOf, rootOf } from '../../../client/encryption/derive.ts';
import { fromBase64url } from '../../../client/journal/base64url.ts';
import type { makeEncryptionVectors } from '../../contract/encryption-vectors.ts';

const file = new URL('../../../contract/encryption-vectors.json', import.meta.url);
const { derivations } = JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof makeEncryptionVectors>;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

describe('the published vectors', () => {
  test.each(derivations)('$mode, generation $generation, $code', async (vector) => {
    const salt = fromBase64url(vector.salt);
    const root = 'passphrase' in vector ? await rootOf(vector.passphrase, salt) : fromBase64url(vector.key);
    expect(text(root)).toBe(vector.root);
    const { media, data, code } = await keysOf(root, salt, vector.generation);
    expect({ media: text(media), data: text(data), code }).toEqual({
      media: vector.media,
      data: vector.data,
      code: vector.code,
    });
  });
});

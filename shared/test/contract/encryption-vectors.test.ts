import { expect, test } from 'vitest';
import { Key256 } from '../../contract/index.ts';
import { encryptionVectorsText, makeEncryptionVectors } from './encryption-vectors.ts';

const file = new URL('../../contract/encryption-vectors.json', import.meta.url);
const { derivations } = makeEncryptionVectors();

test('the file is what its generator makes (`npx vitest run -u` writes it anew)', async () => {
  await expect(encryptionVectorsText()).toMatchFileSnapshot(file.pathname);
});

test.each(derivations)('$mode, generation $generation: keys are as long as the contract says', (one) => {
  for (const key of [one.salt, one.root, one.media, one.frames, one.data])
    expect(Key256.safeParse(key).success).toBe(true);
  expect(one.code).toMatch(/^\d{5}( \d{5}){5}$/);
});

test('how a passphrase is typed makes no difference, salt and generation do', () => {
  const [plain, spaced, elsewhere, composed, decomposed, first, second] = derivations;
  expect(spaced?.root).toBe(plain?.root);
  expect(decomposed?.root).toBe(composed?.root);
  expect(elsewhere?.root).not.toBe(plain?.root);
  expect(second?.media).not.toBe(first?.media);
  expect(second?.data).not.toBe(first?.data);
  expect(second?.code).not.toBe(first?.code);
});

import { expect, test } from 'vitest';
import { AssertionClaims, PairingClaims, refusalCodes, Role } from '../../contract/index.ts';
import { makeVectors, vectorsText } from './vectors.ts';

const file = new URL('../../contract/vectors.json', import.meta.url);

test('the file is what its generator makes (`npx vitest run -u` writes it anew)', async () => {
  await expect(vectorsText()).toMatchFileSnapshot(file.pathname);
});

const vectors = makeVectors();

test('every outcome is ok or a code of the contract', () => {
  const outcomes = new Set(vectors.assertions.map(({ outcome }) => outcome));
  expect(
    [...outcomes].filter((outcome) => outcome !== 'ok' && !refusalCodes.includes(outcome as never)),
  ).toEqual([]);
  expect(outcomes.size).toBeGreaterThan(7);
});

test('names are one of a kind, and so are assertions', () => {
  const names = vectors.assertions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const texts = vectors.assertions.map(({ assertion }) => assertion);
  expect(new Set(texts).size).toBe(texts.length);
});

test.each(vectors.assertions.filter(({ outcome }) => outcome === 'ok'))(
  '$name: the claims are as agreed',
  (vector) => {
    const claims = AssertionClaims.parse(JSON.parse(vector.claims ?? ''));
    expect(Role.parse(vector.launch?.['role'])).toBe(claims.role);
  },
);

test('the pairing claims are as agreed', () => {
  expect(PairingClaims.safeParse(JSON.parse(vectors.pairing.claims)).success).toBe(true);
});

test('room names and identities are one of a kind', () => {
  const all = [
    ...vectors.rooms.map(({ name }) => name),
    ...vectors.identities.map(({ identity }) => identity),
  ];
  expect(new Set(all).size).toBe(all.length);
});

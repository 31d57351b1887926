import { expect, test } from 'vitest';
import { makePassphrase, troubleOfPassphrase } from '../../../client/encryption/passphrase.ts';

test.each([
  ['', 'short'],
  ['elevenchars', 'short'],
  ['  padded with  ', 'short'],
  ['aaaaaaaaaaaaaaaaaaaa', 'simple'],
  ['121212121212', 'simple'],
  ['twelve chars', null],
  ['🦊🦋🌍🌈🎈🎉🎁🎀🍎🍏🍐🍊', null],
])('%j is %j', (passphrase, trouble) => {
  expect(troubleOfPassphrase(passphrase)).toBe(trouble);
});

test('a made passphrase is six groups of four, is taken, and is another one each time', () => {
  const made = Array.from({ length: 50 }, () => makePassphrase());
  for (const one of made) {
    expect(one).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){5}$/);
    expect(troubleOfPassphrase(one)).toBeNull();
  }
  expect(new Set(made).size).toBe(50);
});

test('bytes that would favour some letters are thrown away', () => {
  let next = 240;
  const made = makePassphrase((bytes) => bytes.fill(next++ % 256));
  expect(made.slice(0, 4)).toBe('2345'); // 240 to 255 do not count; the next is 0
});

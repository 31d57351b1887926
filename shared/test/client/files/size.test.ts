import { expect, test } from 'vitest';
import { sizeIn } from '../../../client/files/size.ts';

test.each([
  [1, 'en', '1 byte'],
  [999, 'en', '999 bytes'],
  [1000, 'en', '1 kB'],
  [2_600_000, 'en', '2.6 MB'],
  [2_600_000, 'de', '2,6 MB'],
])('%i bytes in %s: %s', (bytes, locale, expected) => {
  expect(sizeIn(bytes, locale)).toBe(expected);
});

import { expect, test } from 'vitest';
import { isForbiddenBy } from '../../../client/media/sharing.ts';

test.each([
  ['a policy that forbids it', { policy: false, framed: true }, 0, true],
  ['the policy of a page without a frame', { policy: false, framed: false }, 5000, true],
  ['a person, where the policy allows it', { policy: true, framed: true }, 0, false],
  ['a frame, when the browser tells nothing and asks nobody', { policy: null, framed: true }, 20, true],
  ['a person who was asked in a frame', { policy: null, framed: true }, 900, false],
  ['the browser’s own settings, outside a frame', { policy: null, framed: false }, 20, false],
])('refused by %s', (_by, place, after, forbidden) => {
  expect(isForbiddenBy(place, after)).toBe(forbidden);
});

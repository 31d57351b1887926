import { expect, test } from 'vitest';
import { placeOf } from '../../../client/parts/place.ts';

const popup = { width: 200, height: 300 };
const bounds = { left: 8, top: 8, right: 992, bottom: 792 };
const anchorAt = (left: number, top: number) => ({ left, top, right: left + 44, bottom: top + 44 });

test.each([
  ['above a button at the bottom', anchorAt(300, 700), 'ltr', { left: 300, top: 394 }],
  ['below a button at the top', anchorAt(300, 20), 'ltr', { left: 300, top: 70 }],
  ['to its end where the start has no room', anchorAt(900, 700), 'ltr', { left: 744, top: 394 }],
  ['from right to left, under its right edge', anchorAt(300, 700), 'rtl', { left: 144, top: 394 }],
  [
    'from right to left, to its left where the right has no room',
    anchorAt(20, 700),
    'rtl',
    { left: 20, top: 394 },
  ],
])('a popup goes %s', (_where, anchor, direction, place) => {
  expect(placeOf(popup, anchor, bounds, direction)).toEqual(place);
});

test('a popup wider than the space starts at its edge', () => {
  expect(
    placeOf({ width: 400, height: 100 }, anchorAt(200, 500), { ...bounds, right: 300 }, 'ltr').left,
  ).toBe(8);
});

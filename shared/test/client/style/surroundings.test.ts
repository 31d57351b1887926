import { expect, test } from 'vitest';
import { colourOf, isDark } from '../../../client/style/surroundings.ts';

test.each([
  ['rgb(255, 255, 255)', false],
  ['rgb(250, 248, 244)', false],
  ['rgb(0, 0, 0)', true],
  ['rgb(20, 22, 27)', true],
  ['rgb(0 0 128 / 0.9)', true],
  ['rgb(255, 235, 59)', false],
])('on %s light text is needed: %s', (computed, dark) => {
  const colour = colourOf(computed);
  expect(colour !== null && isDark(colour)).toBe(dark);
});

test('how opaque a colour is counts', () => {
  expect(colourOf('rgba(0, 0, 0, 0)')?.alpha).toBe(0);
});

test.each(['transparent', 'color(srgb 0 0 0)', 'rgb(a, b, c)', ''])('"%s" is not guessed at', (computed) => {
  expect(colourOf(computed)).toBeNull();
});

import { expect, test } from 'vitest';
import { loudnessOf } from '../../../client/media/level.ts';

const tone = (amplitude: number): Float32Array =>
  Float32Array.from({ length: 480 }, (_, at) => amplitude * Math.sin((at / 48) * 2 * Math.PI));

test('silence is nothing', () => {
  expect(loudnessOf(new Float32Array(512))).toBe(0);
});

test('no samples are nothing', () => {
  expect(loudnessOf(new Float32Array(0))).toBe(0);
});

test('a full tone is all', () => {
  expect(loudnessOf(tone(1))).toBe(1);
});

test('ordinary speech is in the middle', () => {
  expect(loudnessOf(tone(0.05))).toBeGreaterThan(0.4);
  expect(loudnessOf(tone(0.05))).toBeLessThan(0.7);
});

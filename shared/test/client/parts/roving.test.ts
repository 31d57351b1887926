import { describe, expect, test } from 'vitest';
import { keysOf, nextStop } from '../../../client/parts/roving.ts';

const across = keysOf('horizontal', 'ltr');

describe('arrow keys', () => {
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 0],
    ['ArrowLeft', 0, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['ArrowDown', 0, null],
    ['Tab', 0, null],
    ['a', 0, null],
  ])('%s at stop %d of three goes to %s', (key, at, next) => {
    expect(nextStop(key, at, 3, across)).toBe(next);
  });

  test('from right to left, left goes on', () => {
    expect(nextStop('ArrowLeft', 0, 3, keysOf('horizontal', 'rtl'))).toBe(1);
  });

  test('in a menu, down goes on in every direction of writing', () => {
    expect(nextStop('ArrowDown', 0, 3, keysOf('vertical', 'rtl'))).toBe(1);
    expect(nextStop('ArrowRight', 0, 3, keysOf('vertical', 'ltr'))).toBeNull();
  });

  test('where there is nothing, there is nowhere to go', () => {
    expect(nextStop('ArrowRight', -1, 0, across)).toBeNull();
  });
});

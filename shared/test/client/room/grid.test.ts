import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../client/room/grid.ts';

const GAP = 8;

describe('tiles fill the space', () => {
  test.each([
    ['one person in a wide room', 1, { width: 1600, height: 900 }, 1],
    ['two beside each other in a wide room', 2, { width: 1200, height: 600 }, 2],
    ['two above each other in a column', 2, { width: 300, height: 480 }, 1],
    ['five in a wide room', 5, { width: 1200, height: 600 }, 3],
    ['nine in a wide room', 9, { width: 1200, height: 660 }, 3],
  ])('%s', (_what, count, space, columns) => {
    expect(gridOf(count, space, GAP).columns).toBe(columns);
  });
});

const spaces = [320, 760, 1100, 1920].flatMap((width) => [
  { width: width - 36, height: 400 },
  { width, height: 900 },
]);
const cases = [1, 2, 3, 5, 7, 12, 24].flatMap((count) => spaces.map((space) => [count, space] as const));

test.each(cases)(
  '%d people in %j: rows are no wider than the space, tiles neither square nor a letterbox',
  (count, space) => {
    const { columns, width, height } = gridOf(count, space, GAP);
    expect(columns * width + (columns - 1) * GAP).toBeLessThanOrEqual(space.width);
    expect(width / height).toBeGreaterThanOrEqual(1.19);
    expect(width / height).toBeLessThanOrEqual(1.79);
  },
);

test.each(cases.filter(([count]) => count <= 5))('%d people in %j are all in view', (count, space) => {
  const { columns, height } = gridOf(count, space, GAP);
  const rows = Math.ceil(count / columns);
  expect(rows * height + (rows - 1) * GAP).toBeLessThanOrEqual(space.height);
});

test('a crowd in a small space scrolls instead of shrinking to nothing', () => {
  expect(gridOf(60, { width: 284, height: 400 }, GAP).width).toBeGreaterThanOrEqual(112);
});

import { describe, expect, test } from 'vitest';
import { fit, slotsOf } from '../../../client/controls/fit.ts';

const controls = [
  { name: 'share', rank: 30 },
  { name: 'hand', rank: 20 },
  { name: 'chat', rank: 10 },
  { name: 'settings', rank: Infinity },
];
const names = (list: { name: string }[]): string[] => list.map(({ name }) => name);

describe('controls by the room there is', () => {
  test.each([
    [0, [], ['share', 'hand', 'chat', 'settings']],
    [1, ['chat'], ['share', 'hand', 'settings']],
    [2, ['hand', 'chat'], ['share', 'settings']],
    [9, ['share', 'hand', 'chat'], ['settings']],
  ])(
    'with %d places, %j stand in the bar and %j under "More", in the order of the controls',
    (slots, bar, more) => {
      const parted = fit(controls, slots);
      expect(names(parted.bar)).toEqual(bar);
      expect(names(parted.more)).toEqual(more);
    },
  );

  test.each([
    [
      'the narrowest sidebar has a place for the chat',
      { width: 262, narrow: true, switches: 2, wideLeave: false },
      1,
    ],
    ['a column of text has six', { width: 645, narrow: false, switches: 2, wideLeave: false }, 6],
    [
      'who may not speak has room for two more',
      { width: 262, narrow: true, switches: 0, wideLeave: false },
      3,
    ],
    ['nothing is ever less than no place', { width: 0, narrow: true, switches: 2, wideLeave: false }, 0],
  ])('%s', (_rule, room, slots) => {
    expect(slotsOf(room)).toBe(slots);
  });
});

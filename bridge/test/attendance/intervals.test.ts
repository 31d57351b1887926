import { describe, expect, test } from 'vitest';
import { intervalsOf, type Line, openOf, totalOf } from '../../src/attendance/intervals.ts';

const T = 1_800_000_000_000;
/** `kind participant@seconds`, as in `joined a@10`. */
const lines = (...texts: string[]): Line[] =>
  texts.map((text) => {
    const [kind, participant, seconds] = text.split(/[ @]/) as [Line['kind'], string, string];
    return { kind, participant, at: T + Number(seconds) * 1000 };
  });
const seconds = (at: number | null): number | null => (at === null ? null : (at - T) / 1000);
const spansOf = (known: Line[], over = false): (number | null)[][] =>
  intervalsOf(known, over).map(({ from, to }) => [seconds(from), seconds(to)]);

describe('what is known, and the time inside that follows from it', () => {
  test.each<[string, string[], (number | null)[][]]>([
    ['nothing', [], []],
    ['came', ['joined a@10'], [[10, null]]],
    ['came and left', ['joined a@10', 'left a@70'], [[10, 70]]],
    ['the leave was told first', ['left a@70', 'joined a@10'], [[10, 70]]],
    ['everything was told twice', ['joined a@10', 'left a@70', 'joined a@10', 'left a@70'], [[10, 70]]],
    ['nobody told the join', ['seen a@20', 'left a@70'], [[20, 70]]],
    ['only the leave is known: they may never have got in', ['left a@70', 'farewell a@70'], []],
    ['left within the second that LiveKit rounds down', ['joined a@10.6', 'left a@10'], [[10.6, 10.6]]],
    ['was seen within the second of leaving', ['joined a@10', 'seen a@70.4', 'left a@70'], [[10, 70.4]]],
    [
      'a leave is told late and again: the last one holds',
      ['joined a@10', 'left a@60', 'left a@70'],
      [[10, 70]],
    ],
    [
      'came back after a while',
      ['joined a@0', 'left a@60', 'joined b@100', 'left b@130'],
      [
        [0, 60],
        [100, 130],
      ],
    ],
    [
      'came back before the old connection was given up',
      ['joined a@0', 'joined b@50', 'left a@65', 'left b@90'],
      [[0, 90]],
    ],
    ['lost the network for 15 seconds', ['joined a@0', 'left a@60', 'joined b@75'], [[0, null]]],
    [
      'lost it for longer',
      ['joined a@0', 'left a@60', 'joined b@76'],
      [
        [0, 60],
        [76, null],
      ],
    ],
    [
      'said so and came back soon',
      ['joined a@0', 'farewell a@60', 'left a@60', 'joined b@63'],
      [
        [0, 60],
        [63, null],
      ],
    ],
    [
      'said so, and LiveKit noticed late',
      ['joined a@0', 'farewell a@60', 'seen a@70', 'left a@78'],
      [[0, 60]],
    ],
    ['said so after LiveKit had noticed', ['joined a@0', 'left a@60', 'farewell a@75'], [[0, 60]]],
    ['said so in the second of leaving', ['joined a@0', 'left a@60', 'farewell a@60.7'], [[0, 60.7]]],
    ['said so but stayed', ['joined a@0', 'farewell a@60', 'seen a@100'], [[0, null]]],
    [
      'a second device took over; the first one’s leave was never told',
      ['joined a@0', 'seen a@50', 'joined b@55', 'left b@90'],
      [[0, 90]],
    ],
    [
      'the first one was last seen long before',
      ['joined a@0', 'seen a@20', 'joined b@55', 'left b@90'],
      [
        [0, 20],
        [55, 90],
      ],
    ],
    ['two devices at the same time', ['joined a@0', 'left a@100', 'joined b@20', 'left b@40'], [[0, 100]]],
  ])('%s', (_, known, expected) => {
    expect(spansOf(lines(...known))).toEqual(expected);
  });

  test.each<[string, string[], (number | null)[][]]>([
    [
      'a missing leave ends at the last moment they were seen',
      ['joined a@0', 'seen a@20', 'seen a@40'],
      [[0, 40]],
    ],
    ['never seen after the join', ['joined a@5'], [[5, 5]]],
    ['a told leave holds', ['joined a@0', 'left a@30'], [[0, 30]]],
  ])('when the session is over: %s', (_, known, expected) => {
    expect(spansOf(lines(...known), true)).toEqual(expected);
  });

  test('the total counts every moment once, and an open stay up to now', () => {
    const known = intervalsOf(lines('joined a@0', 'left a@60', 'joined b@100'), false);
    expect(totalOf(known, T + 130_000)).toBe(90_000);
    expect(totalOf(intervalsOf(lines('joined a@50'), false), T)).toBe(0);
  });

  test('open is the connection that nobody has ended and no later one has followed', () => {
    const known = lines('joined a@0', 'joined b@10', 'joined c@20', 'left c@30', 'joined d@40');
    expect(openOf(known, false)).toEqual(['d']);
    expect(openOf(known, true)).toEqual([]);
    expect(openOf(known.slice(0, -1), false)).toEqual([]);
  });
});

/** A repeatable source of randomness (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A person's true history: connections with pauses longer than any reconnect, seen now and then. */
function historyFrom(random: () => number): { lines: Line[]; truth: { from: number; to: number }[] } {
  const history: Line[] = [];
  const truth: { from: number; to: number }[] = [];
  let at = T;
  for (let index = Math.ceil(random() * 5); index > 0; index -= 1) {
    const from = (at += 16_000 + Math.floor(random() * 600_000));
    const to = (at += Math.floor(random() * 3_600_000));
    const participant = `PA_${index}`;
    const isSaid = random() < 0.4;
    history.push(
      { kind: 'joined', at: from, participant },
      { kind: isSaid ? 'farewell' : 'left', at: to, participant },
    );
    for (let seen = from; seen < to; seen += 1 + Math.floor(random() * 400_000))
      history.push({ kind: 'seen', at: seen, participant });
    truth.push({ from, to });
  }
  return { lines: history, truth };
}

const shuffled = <T>(items: T[], random: () => number): T[] =>
  items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

describe('a true history', () => {
  test('gives the very same intervals, in whatever order and however often it is told', () => {
    for (const seed of seeds) {
      const random = randomFrom(seed);
      const { lines: history, truth } = historyFrom(random);
      for (let round = 0; round < 10; round += 1) {
        const told = shuffled([...history, ...history.filter(() => random() < 0.3)], random);
        expect(intervalsOf(told, false), `history ${seed}`).toEqual(truth);
        expect(intervalsOf(told, true), `history ${seed}`).toEqual(truth);
      }
    }
  });

  test('of which leaves were never told gives the same in any order, and invents nothing', () => {
    for (const seed of seeds) {
      const random = randomFrom(1000 + seed);
      const { lines: history, truth } = historyFrom(random);
      const known = history.filter(({ kind }) => kind === 'joined' || kind === 'seen' || random() < 0.5);
      const first = intervalsOf(known, true);
      for (let round = 0; round < 10; round += 1) {
        expect(intervalsOf(shuffled(known, random), true), `history ${seed}`).toEqual(first);
      }
      expect(first.map(({ from }) => from)).toEqual(truth.map(({ from }) => from));
      for (const [index, { from, to }] of first.entries()) {
        const left = truth[index]?.to ?? 0;
        const seen = known
          .filter(({ kind, at }) => kind === 'seen' && at >= from && at <= left)
          .map(({ at }) => at);
        expect(to, `history ${seed}`).toBeLessThanOrEqual(left);
        expect(to, `history ${seed}`).toBeGreaterThanOrEqual(Math.max(from, ...seen));
      }
    }
  });
});

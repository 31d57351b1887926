import { describe, expect, test } from 'vitest';
import { bringIn, pagesOf, seat, windowOf } from '../../../client/room/arrange.ts';

const people = [...'abcdefgh'];
const never = new Map<string, number>();

describe('everybody keeps their place', () => {
  test.each([
    ['who comes goes to the end', 'abc', 'cdab', 'abcd'],
    ['who leaves makes no hole', 'abcd', 'acd', 'acd'],
    ['after a change of places the new order stays', 'dbca', 'abcd', 'dbca'],
    ['at first all stand as they came', '', 'abc', 'abc'],
  ])('%s', (_rule, order, present, next) => {
    expect(seat([...order], [...present]).join('')).toBe(next);
  });

  test('where nothing changed it is the same list, so that nothing is drawn again', () => {
    expect(seat(people, [...people].reverse())).toBe(people);
  });
});

describe('pages', () => {
  test.each([
    [0, 24, 1],
    [24, 24, 1],
    [25, 24, 2],
    [60, 6, 10],
  ])('%d people, %d at once, make %d', (count, capacity, pages) => {
    expect(pagesOf(count, capacity)).toBe(pages);
  });

  test.each([
    ['oneself has the last place of the first page', 0, true, { from: 0, to: 5 }],
    ['and of no other page', 1, true, { from: 5, to: 11 }],
    ['without oneself the page is the others’ alone', 0, false, { from: 0, to: 6 }],
    ['the last page has those that are left', 2, true, { from: 11, to: 14 }],
  ])('%s', (_rule, page, me, window) => {
    expect(windowOf(page, 6, 14, me)).toEqual(window);
  });

  test.each([true, false])('together the pages show everybody once, oneself shown: %s', (me) => {
    const pages = pagesOf(14 + Number(me), 6);
    const windows = Array.from({ length: pages }, (_, page) => windowOf(page, 6, 14, me));
    const shown = windows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
    expect(shown).toEqual(Array.from({ length: 14 }, (_, at) => at));
  });
});

describe('who speaks comes into view', () => {
  const view = { from: 0, to: 4 };

  test('a speaker in view moves nobody', () => {
    expect(bringIn(people, view, ['b'], never)).toBe(people);
  });

  test('a speaker out of view changes places with whoever was not heard for the longest time', () => {
    const heardAt = new Map([...'abd'].map((who, at) => [who, at + 1]));
    expect(bringIn(people, view, ['g'], heardAt).join('')).toBe('abgdefch');
  });

  test('among those who never spoke the last place is given away', () => {
    expect(bringIn(people, view, ['g'], never).join('')).toBe('abcgefdh');
  });

  test('one who speaks is not sent away for another', () => {
    expect(bringIn(people, view, ['d', 'g'], never).join('')).toBe('abgdefch');
  });

  test('more speakers than places: those in view stay', () => {
    expect(bringIn(people, { from: 0, to: 2 }, ['a', 'b', 'g'], never)).toBe(people);
  });

  test('it works on every page', () => {
    expect(bringIn(people, { from: 4, to: 8 }, ['a'], never).join('')).toBe('hbcdefga');
  });
});

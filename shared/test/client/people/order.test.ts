import { expect, test } from 'vitest';
import { handsOf, inOrder, isFound, placeOf } from '../../../client/people/order.ts';

const person = (name: string, hand: number | null = null, me = false) => ({
  identity: `p_${name}`,
  name,
  me,
  badges: { hand },
});
const namesOf = (people: { name: string }[]): string[] => people.map(({ name }) => name);
const people = [
  person('Zoe'),
  person('adam'),
  person('Late', 200),
  person('Me', 150, true),
  person('Early', 100),
];

test('oneself comes first, then the others by name', () => {
  expect(namesOf(inOrder(people, 'en'))).toEqual(['Me', 'adam', 'Early', 'Late', 'Zoe']);
});

test.each([
  ['sv', ['Zoe', 'Åsa']],
  ['de', ['Åsa', 'Zoe']],
])('names are sorted as %s sorts them', (locale, names) => {
  expect(namesOf(inOrder([person('Zoe'), person('Åsa')], locale))).toEqual(names);
});

test('the list itself is left as it was', () => {
  const before = [person('B'), person('A')];
  inOrder(before, 'en');
  expect(namesOf(before)).toEqual(['B', 'A']);
});

test('hands stand in the order in which they went up', () => {
  expect(namesOf(handsOf(people))).toEqual(['Early', 'Me', 'Late']);
});

test('hands of the same millisecond stand in one order everywhere', () => {
  const both = [person('B', 100), person('A', 100)];
  expect(namesOf(handsOf(both))).toEqual(namesOf(handsOf(both.toReversed())));
});

test.each([
  ['the second hand', people, 2],
  ['no hand', [person('Me', null, true), person('Early', 100)], null],
])('one’s own place, with %s', (_what, everybody, place) => {
  expect(placeOf(everybody)).toBe(place);
});

test.each([
  ['Åsa Öberg', 'oberg', true],
  ['Zoë', ' ZOE ', true],
  ['Zoe', 'zoë', true],
  ['Zoe', '', true],
  ['Zoe', 'x', false],
])('%s is found by "%s": %s', (name, wanted, found) => {
  expect(isFound(name, wanted)).toBe(found);
});

import { expect, test } from 'vitest';
import { inOrder } from '../../../client/people/order.ts';

const person = (name: string, hand: number | null = null, me = false) => ({ name, me, badges: { hand } });
const namesOf = (people: { name: string }[]): string[] => people.map(({ name }) => name);

test('hands come first, in the order in which they went up; then oneself; then the others by name', () => {
  const people = [
    person('Zoe'),
    person('adam'),
    person('Late', 200),
    person('Me', null, true),
    person('Early', 100),
  ];
  expect(namesOf(inOrder(people, 'en'))).toEqual(['Early', 'Late', 'Me', 'adam', 'Zoe']);
});

test.each([
  ['sv', ['Zoe', 'Åsa']],
  ['de', ['Åsa', 'Zoe']],
])('names are sorted as %s sorts them', (locale, names) => {
  expect(namesOf(inOrder([person('Zoe'), person('Åsa')], locale))).toEqual(names);
});

test('the list itself is left as it was', () => {
  const people = [person('B'), person('A')];
  inOrder(people, 'en');
  expect(namesOf(people)).toEqual(['B', 'A']);
});

import { expect, test } from 'vitest';
import { arrivalsIn } from '../../../client/waiting/arrivals.ts';

const person = (identity: string, since = 1) => ({ identity, name: identity, guest: false, since });

test.each<[string, string[], string[], string[]]>([
  ['the first one', [], ['ada'], ['ada']],
  ['nobody new', ['ada'], ['ada'], []],
  ['one more, though another left', ['ada', 'bob'], ['bob', 'eve'], ['eve']],
  ['nobody, when all leave', ['ada'], [], []],
])('%s arrives', (_who, before, now, arrived) => {
  const found = arrivalsIn(
    before.map((one) => person(one)),
    now.map((one) => person(one, 2)),
  );
  expect(found.map(({ identity }) => identity)).toEqual(arrived);
});

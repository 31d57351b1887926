import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { identityOf, roomNameOf } from '../../src/admission/names.ts';

type Vectors = {
  rooms: { site: string; meeting: string; group: string | null; name: string }[];
  identities: { site: string; person: string; identity: string }[];
};
const vectors = JSON.parse(
  readFileSync(new URL('../../../shared/contract/vectors.json', import.meta.url), 'utf8'),
) as Vectors;

test.each(vectors.rooms)(
  'the room of meeting $meeting, group $group, of $site is as published',
  ({ name, ...place }) => {
    expect(roomNameOf(place)).toBe(name);
  },
);

test.each(vectors.identities)(
  'the identity of $person of $site is as published',
  ({ identity, ...person }) => {
    expect(identityOf(person)).toBe(identity);
  },
);

test('two sites with the same meeting id have two rooms', () => {
  expect(roomNameOf({ site: 's_1', meeting: '42', group: null })).not.toBe(
    roomNameOf({ site: 's_2', meeting: '42', group: null }),
  );
});

test('no two lists of fields read alike', () => {
  const names = [
    roomNameOf({ site: 's', meeting: '1', group: '2' }),
    roomNameOf({ site: 's', meeting: '12', group: null }),
    roomNameOf({ site: 's1', meeting: '2', group: null }),
    roomNameOf({ site: 's', meeting: '1,1:2', group: null }),
    roomNameOf({ site: 's', meeting: '', group: '12' }),
  ];
  expect(new Set(names).size).toBe(names.length);
});

test('a room and a person of the same fields never share a name', () => {
  const room = roomNameOf({ site: 's', meeting: '1', group: null }).slice(2);
  expect(identityOf({ site: 's', person: '1' }).slice(2)).not.toBe(room);
});

import { describe, expect, test } from 'vitest';
import { badgesOf, roomFactsOf } from '../../../client/connection/attributes.ts';

describe('badgesOf', () => {
  test('reads what the bridge wrote', () => {
    const attributes = {
      role: 'presenter',
      guest: '1',
      avatar: 'https://site.example/a.png',
      hand: '1700000000000',
      restricted: 'chat files',
    };
    expect(badgesOf(attributes)).toEqual({
      role: 'presenter',
      guest: true,
      avatar: 'https://site.example/a.png',
      hand: 1_700_000_000_000,
      restricted: ['chat', 'files'],
    });
  });

  test('what is missing is the least', () => {
    expect(badgesOf({})).toEqual({
      role: 'attendee',
      guest: false,
      avatar: null,
      hand: null,
      restricted: [],
    });
  });

  test.each(['javascript:alert(1)', 'data:image/svg+xml,x', '//site.example/a.png', ''])(
    'an avatar at %s is none',
    (avatar) => {
      expect(badgesOf({ avatar }).avatar).toBeNull();
    },
  );

  test.each(['', 'yes', 'Infinity'])('a hand at "%s" is down', (hand) => {
    expect(badgesOf({ hand }).hand).toBeNull();
  });

  test('a role of a newer bridge is an attendee', () => {
    expect(badgesOf({ role: 'emperor' }).role).toBe('attendee');
  });
});

describe('roomFactsOf', () => {
  test.each([
    ['{"locked":true}', true],
    ['{"locked":false}', false],
    ['{"locked":"true"}', false],
    ['{}', false],
    ['null', false],
    ['{', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (metadata, locked) => {
    expect(roomFactsOf(metadata).locked).toBe(locked);
  });
});

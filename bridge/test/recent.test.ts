import { expect, test } from 'vitest';
import { createRecent } from '../src/recent.ts';

test('what has not been used for longest goes first', () => {
  const recent = createRecent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.get('a');
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
});

test('what is written again takes no room of others', () => {
  const recent = createRecent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.set('b', 3);
  expect(['a', 'b'].map((key) => recent.get(key))).toEqual([1, 3]);
});

test('what is deleted is gone', () => {
  const recent = createRecent<number>(2);
  recent.set('a', 1);
  recent.delete('a');
  expect(recent.get('a')).toBeUndefined();
});

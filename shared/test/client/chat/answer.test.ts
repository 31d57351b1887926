import { describe, expect, test } from 'vitest';
import { answeredBy, continues, referenceTo } from '../../../client/chat/answer.ts';
import type { Entry } from '../../../client/journal/entry.ts';

const ada = { identity: 'p_1', name: 'Ada' };
const grace = { identity: 'p_2', name: 'Grace' };
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'chat',
  from: ada,
  at: 0,
  body: { text: id },
  ...more,
});

describe('a message goes under the one before', () => {
  test.each([
    ['the same person, soon after', { at: 60_000 }, true],
    ['the same person, later', { at: 120_000 }, false],
    ['somebody else', { at: 1, from: grace }, false],
    ['the same person, to one alone', { at: 1, to: grace }, false],
    ['the same person, as somebody says', { at: 1, relayedBy: grace }, false],
  ])('%s: %#', (_what, more, expected) => {
    expect(continues(entry('a'), entry('b', more))).toBe(expected);
  });

  test('the first message goes under none', () => {
    expect(continues(undefined, entry('a'))).toBe(false);
  });
});

test('an answer finds what it answers by who wrote it, for two people may have chosen the same id', () => {
  const entries = [entry('same', { from: grace }), entry('same')];
  expect(answeredBy(entries, { identity: ada.identity, id: 'same' })).toBe(entries[1]);
  expect(answeredBy(entries, { identity: 'p_3', id: 'same' })).toBeUndefined();
});

describe('an answer names what it answers', () => {
  const kay = { identity: 'p_3', name: 'Kay' };
  test.each([
    ['something public, to all', {}, null, true],
    ['something public, to one', {}, kay, true],
    ['something private, to its sender', { to: grace }, ada, true],
    ['something private, to its receiver', { to: grace }, grace, true],
    ['something private, to all', { to: grace }, null, false],
    ['something private, to somebody else', { to: grace }, kay, false],
  ])('%s: %#', (_what, more, to, expected) => {
    expect(referenceTo(entry('a', more), to)).toEqual(expected ? { identity: 'p_1', id: 'a' } : null);
  });
});

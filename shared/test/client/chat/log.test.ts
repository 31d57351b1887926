import { describe, expect, test } from 'vitest';
import { type ChatMessage, continues, LOG_LENGTH, withMessage } from '../../../client/chat/log.ts';

const message = (id: string, more: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  identity: 'p_1',
  name: 'Ada',
  mine: false,
  text: id,
  cut: false,
  at: 0,
  ...more,
});

describe('the log', () => {
  test('shows a message once, even if it comes twice', () => {
    expect(withMessage([message('a')], message('a'))).toEqual([message('a')]);
  });

  test('keeps messages of two people apart though they chose the same id', () => {
    expect(withMessage([message('a')], message('a', { identity: 'p_2' }))).toHaveLength(2);
  });

  test('forgets the oldest when it is full', () => {
    const full = Array.from({ length: LOG_LENGTH }, (_, at) => message(String(at)));
    const after = withMessage(full, message('new'));
    expect([after.length, after[0]?.id, after.at(-1)?.id]).toEqual([LOG_LENGTH, '1', 'new']);
  });
});

describe('a message goes under the one before', () => {
  test.each([
    ['the same person, soon after', { at: 60_000 }, true],
    ['the same person, later', { at: 120_000 }, false],
    ['somebody else', { at: 1, identity: 'p_2' }, false],
  ])('%s: %#', (_what, more, expected) => {
    expect(continues(message('a'), message('b', more))).toBe(expected);
  });

  test('the first message goes under none', () => {
    expect(continues(undefined, message('a'))).toBe(false);
  });
});

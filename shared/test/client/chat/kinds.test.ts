import { describe, expect, test } from 'vitest';
import { chatKind, MESSAGE_LENGTH, parseChat, privateKind } from '../../../client/chat/kinds.ts';
import type { Sender } from '../../../client/wire/kind.ts';

const sender = (badges: Partial<Sender['badges']>): Sender => ({
  identity: 'p_1',
  name: 'Ada',
  badges: { role: 'attendee', guest: false, avatar: null, hand: null, restricted: [], ...badges },
});

describe('a message is read', () => {
  test('with what it answers', () => {
    const reply = { identity: 'p_2', id: 'message-1' };
    expect(parseChat({ text: ' Hello ', reply })).toEqual({ text: 'Hello', reply });
  });

  test('as far as anybody may write, and says that it was cut', () => {
    expect(parseChat({ text: 'x'.repeat(MESSAGE_LENGTH + 1) })).toEqual({
      text: 'x'.repeat(MESSAGE_LENGTH),
      cut: true,
    });
  });

  test.each([null, 'text', {}, { text: 1 }, { text: ' \n\u202e' }, { text: { toString: 'x' } }])(
    'not: %j',
    (body) => {
      expect(parseChat(body)).toBeNull();
    },
  );

  test.each([[{ identity: 1, id: 'x' }], ['x'], [{ identity: 'p_2', id: 'x'.repeat(100) }]])(
    'without an answer that names no message: %j',
    (reply) => {
      expect(parseChat({ text: 'Hello', reply })).toEqual({ text: 'Hello' });
    },
  );
});

describe('who may write', () => {
  test.each([
    ['to all', chatKind, {}, true],
    ['to all', chatKind, { role: 'observer' }, false],
    ['to all', chatKind, { restricted: ['chat'] }, false],
    ['to all', chatKind, { restricted: ['private_chat', 'files'] }, true],
    ['to one', privateKind, { restricted: ['chat'] }, true],
    ['to one', privateKind, { restricted: ['private_chat'] }, false],
  ] as const)('%s: %#', (_to, kind, badges, expected) => {
    expect(kind.allowed(sender(badges), { text: 'Hello' })).toBe(expected);
  });
});

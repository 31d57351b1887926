import { createHmac, createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepKeyOf } from '../../src/encryption/keep-key.ts';
import { meetingKeyOf } from '../../src/encryption/meeting-key.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const salt = Buffer.alloc(32, 1).toString('base64url');
const session = { salt, generation: 3 };

test('is HKDF as RFC 5869 §2 has it, step by step', () => {
  const extracted = createHmac('sha256', Buffer.from(salt, 'base64url')).update(key.export()).digest();
  const info = 'meetbridge-meeting-v15:r_abc,1:3,';
  const expanded = createHmac('sha256', extracted).update(`${info}\x01`).digest('base64url');
  expect(meetingKeyOf('r_abc', session, key)).toEqual({ generation: 3, key: expanded });
});

test('differs by room, session, generation and bridge, and is the same for all of one', () => {
  const keys = [
    meetingKeyOf('r_abc', session, key),
    meetingKeyOf('r_abd', session, key),
    meetingKeyOf('r_abc', { ...session, salt: Buffer.alloc(32, 2).toString('base64url') }, key),
    meetingKeyOf('r_abc', { ...session, generation: 4 }, key),
    meetingKeyOf('r_abc', session, createSecretKey(Buffer.alloc(32, 8))),
  ].map((one) => one.key);
  expect(new Set(keys).size).toBe(5);
  expect(meetingKeyOf('r_abc', session, key).key).toBe(keys[0]);
  expect(keys.every((one) => /^[\w-]{43}$/.test(one))).toBe(true);
});

test('what a browser keeps has a key of one person in one room', () => {
  const keys = [
    keepKeyOf({ room: 'r_a', identity: 'p_a' }, key),
    keepKeyOf({ room: 'r_a', identity: 'p_b' }, key),
    keepKeyOf({ room: 'r_b', identity: 'p_a' }, key),
    keepKeyOf({ room: 'r_ap', identity: '_a' }, key),
  ];
  expect(new Set(keys).size).toBe(4);
  expect(keepKeyOf({ room: 'r_a', identity: 'p_a' }, key)).toBe(keys[0]);
});

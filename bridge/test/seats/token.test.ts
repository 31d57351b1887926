import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { MeetingSettings } from '@meetbridge/shared/contract';
import { BridgeError } from '../../src/errors.ts';
import type { Seat } from '../../src/seats/seat.ts';
import { createSeats } from '../../src/seats/token.ts';

const NOW = 1_790_000_000_000;
const ORIGIN = 'https://bridge.example';
const bytes = randomBytes(32);
const seats = createSeats(createSecretKey(bytes), ORIGIN);

const seat: Seat = {
  id: '4a9d3a5e-0c2c-4a62-9d64-0f0d5b7e1d11',
  room: 'r_room',
  identity: 'p_person',
  launch: {
    site: 's_aaaaaaaaaaaaaaaa',
    person: { id: '7', name: 'Грейс 👩‍💻', avatar: null, locale: 'ru', guest: false },
    role: 'attendee',
    meeting: {
      id: '42',
      title: 'Office hours',
      opensAt: null,
      closesAt: null,
      settings: MeetingSettings.parse({ startMuted: true, maxPeople: 5 }),
    },
    group: { id: '1', title: 'One' },
  },
  issuedAt: NOW / 1000,
  expiresAt: NOW / 1000 + 3600,
};

const codeOf = (token: string, now = NOW): string => {
  try {
    seats.verify(token, now);
    return 'ok';
  } catch (error) {
    if (error instanceof BridgeError) return error.code;
    throw error;
  }
};

const parts = (token: string): [string, string, string] => token.split('.') as [string, string, string];
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signedAs = (header: object, payload: string, key: Buffer): string => {
  const text = `${encode(header)}.${payload}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
};

test('a seat reads back as it was minted', () => {
  expect(seats.verify(seats.mint(seat), NOW)).toEqual(seat);
});

describe('a seat is good', () => {
  test.each([
    ['a moment before its end', 3600_000 - 1, 'ok'],
    ['at its end', 3600_000, 'seat_expired'],
    ['a day later', 86_400_000, 'seat_expired'],
  ])('%s', (_title, later, code) => {
    expect(codeOf(seats.mint(seat), NOW + later)).toBe(code);
  });
});

describe('is no seat', () => {
  const [header, payload, signature] = parts(seats.mint(seat));
  const moderator = encode({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), room: 'r_other' });
  const flipped = Buffer.from(signature, 'base64url');
  flipped[0] = (flipped[0] ?? 0) ^ 1;
  test.each([
    ['with another room written in', `${header}.${moderator}.${signature}`],
    ['with an altered signature', `${header}.${payload}.${flipped.toString('base64url')}`],
    ['with half a signature', `${header}.${payload}.${signature.slice(0, 20)}`],
    ['without a signature', `${header}.${payload}.`],
    ['saying that it is unsigned', `${encode({ alg: 'none', typ: 'meetbridge-seat+jwt' })}.${payload}.`],
    ['by another key', signedAs({ alg: 'HS256', typ: 'meetbridge-seat+jwt' }, payload, randomBytes(32))],
    ['of another type by the right key', signedAs({ alg: 'HS256', typ: 'JWT' }, payload, bytes)],
    [
      'of another bridge with the same key',
      createSeats(createSecretKey(bytes), 'https://other.example').mint(seat),
    ],
    ['of two parts', `${header}.${payload}`],
    ['of four parts', `${header}.${payload}.${signature}.x`],
    ['nothing', ''],
    ['longer than any seat', `${header}.${'A'.repeat(20_000)}.${signature}`],
  ])('%s', (_title, token) => {
    expect(codeOf(token)).toBe('seat_invalid');
  });
});

describe('a seat in the waiting room', () => {
  test('is told apart from one in the meeting', () => {
    expect(seats.verifyAny(seats.mintWaiting(seat), NOW)).toEqual({ seat, waits: true });
    expect(seats.verifyAny(seats.mint(seat), NOW)).toEqual({ seat, waits: false });
  });

  test('passes as none in the meeting, nor does it with the other one’s header', () => {
    const waiting = seats.mintWaiting(seat);
    expect(codeOf(waiting)).toBe('seat_invalid');
    const [, payload, signature] = parts(waiting);
    expect(codeOf(`${parts(seats.mint(seat))[0]}.${payload}.${signature}`)).toBe('seat_invalid');
  });
});

import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { admit } from '../../src/admission/admit.ts';
import { openReference, referenceOf, sealReference } from '../../src/livekit/reference.ts';
import { untouched } from '../../src/rooms/state.ts';
import { launchOf } from './stage.ts';

const key = createSecretKey(randomBytes(32));
const admission = admit(launchOf('Ada', 'presenter'), {
  now: 0,
  room: untouched,
  others: 0,
  wasInside: false,
});
const place = { room: admission.room, identity: admission.identity };
const content = { reference: referenceOf(admission, 'seat-1'), issuedAt: 1234, closesAt: null };
const sealed = sealReference(content, place, key);

test('a reference says whom a participant stands for', () => {
  expect(content.reference).toEqual({
    site: 's_abcdefghijklmnop',
    meeting: { id: 'm1', title: 'Weekly talk' },
    group: null,
    person: { id: 'Ada', name: 'Ada', guest: false },
    role: 'presenter',
    seat: 'seat-1',
  });
});

test('titles are cut by characters, not through the middle of one', () => {
  const { launch } = admission;
  const title = '🎓'.repeat(300);
  const long = { ...launch, meeting: { ...launch.meeting, title }, group: { id: 'g', title } };
  const reference = referenceOf({ ...admission, launch: long }, 'seat-1');
  expect([reference.meeting.title, reference.group?.title]).toEqual(['🎓'.repeat(200), '🎓'.repeat(200)]);
});

describe('what is sealed', () => {
  test('opens to what it was', () => {
    expect(openReference(sealed, place, key)).toEqual(content);
  });

  test('looks different every time', () => {
    expect(sealReference(content, place, key)).not.toBe(sealed);
  });

  test('shows nothing of what is inside', () => {
    expect(Buffer.from(sealed, 'base64url').includes('Ada')).toBe(false);
  });

  test.each([
    ['another room', { ...place, room: 'r_other' }],
    ['another identity', { ...place, identity: 'p_other' }],
  ])('does not open for %s', (_name, elsewhere) => {
    expect(openReference(sealed, elsewhere, key)).toBeNull();
  });

  test('does not open with another key', () => {
    expect(openReference(sealed, place, createSecretKey(randomBytes(32)))).toBeNull();
  });

  test('does not open with any one byte altered', () => {
    const bytes = Buffer.from(sealed, 'base64url');
    const altered = [...bytes.keys()].map((at) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return openReference(copy.toString('base64url'), place, key);
    });
    expect(altered.length).toBeGreaterThan(100);
    expect(altered.every((opened) => opened === null)).toBe(true);
  });

  test.each([
    '',
    'x',
    'not base64 at all: {}',
    sealed.slice(0, 40),
    sealed.slice(0, -1),
    '{"role":"moderator"}',
  ])('is not: %j', (metadata) => {
    expect(openReference(metadata, place, key)).toBeNull();
  });
});

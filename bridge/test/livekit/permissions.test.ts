import { TrackSource } from 'livekit-server-sdk';
import { describe, expect, test } from 'vitest';
import { until } from '../../../test/hosts/until.ts';
import { useMeetings } from './meetings.ts';
import { me, type Person, shareScreen, speak } from './people.ts';

const meetings = useMeetings();
const { SCREEN_SHARE, MICROPHONE } = TrackSource;

/** LiveKit says so in its log alone; the client is left waiting. */
const isRefused = (person: Person): Promise<true> =>
  until(
    () =>
      meetings.livekit
        .output()
        .split('\n')
        .some(
          (line) => line.includes('no permission to publish track') && line.includes(person.identity),
        ) as true,
    { what: 'LiveKit to refuse the track' },
  );

describe('what a ticket allows, as LiveKit enforces it', () => {
  test('an attendee may not share a screen', async () => {
    const [, attendee] = await meetings.twoMeet();
    shareScreen(attendee).catch(() => undefined);
    await isRefused(attendee);
    expect(await meetings.publishes(attendee, SCREEN_SHARE)).toBe(false);
  });

  test('an attendee may speak, and a moderator may share a screen', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await Promise.all([shareScreen(moderator), speak(attendee)]);
    await until(() => meetings.publishes(moderator, SCREEN_SHARE), { what: 'the screen' });
    await until(() => meetings.publishes(attendee, MICROPHONE), { what: 'the microphone' });
  });

  test('nobody changes their own name, metadata, role or hand', async () => {
    const [, attendee] = await meetings.twoMeet();
    const before = await meetings.seen(attendee);
    const self = me(attendee.room);
    await Promise.allSettled([
      self.updateName('Somebody else'),
      self.updateMetadata('forged'),
      self.setAttributes({ hand: '1', role: 'moderator' }),
    ]);
    await speak(attendee);
    const after = await meetings.seen(attendee);
    expect([after?.name, after?.metadata, after?.attributes]).toEqual([
      before?.name,
      before?.metadata,
      { role: 'attendee' },
    ]);
  });

  test('metadata tells the others nothing', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    const shown = await until(() => moderator.room.remoteParticipants.get(attendee.identity)?.metadata, {
      what: 'the attendee to be seen',
    });
    expect(Buffer.from(shown, 'base64url').toString('latin1')).not.toMatch(/Attendee|Weekly|s_abc/);
  });
});

import { createHash, randomUUID } from 'node:crypto';
import { DisconnectReason } from '@livekit/rtc-node';
import { type OrderName, REQUEST_TYPE } from '@meetbridge/shared/contract';
import { beforeAll, expect, test } from 'vitest';
import { until } from '../../../test/hosts/until.ts';
import { reportsOf } from '../../src/reports/pull.ts';
import { changeSite } from '../../src/sites/registry.ts';
import { makeKeys, signed } from '../site.ts';
import { useMeetings } from './meetings.ts';
import { connect, isOut, type Person } from './people.ts';
import { SITE, SITE_ORIGIN } from './stage.ts';

const meetings = useMeetings();
const keys = makeKeys();

beforeAll(async () => {
  await changeSite(meetings.stage.store.records, SITE, (site) => ({
    ...site,
    keys: [{ kid: keys.kid, x: keys.x, addedAt: 0, retiresAt: null }],
  }));
});

/** An order as the site's server sends it. */
async function order(name: OrderName, content: object): Promise<number> {
  const { origin } = meetings.stage;
  const body = JSON.stringify(content);
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    iss: SITE,
    aud: origin,
    iat: seconds,
    exp: seconds + 60,
    jti: randomUUID(),
    htm: 'POST',
    htu: `${origin}/orders/${name}`,
    body: createHash('sha256').update(body).digest('base64url'),
  };
  const bearer = signed({ alg: 'EdDSA', typ: REQUEST_TYPE, kid: keys.kid }, claims, keys);
  const answer = await fetch(`${origin}/orders/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body,
  });
  return answer.status;
}

const meetingOf = (): string => meetings.launch('Attendee', 'attendee').meeting.id;
const isKnown = ({ ticket, identity }: Person): Promise<true> =>
  until(() => meetings.stage.presence.isInside(ticket.room.name, identity) as true, { what: 'the arrival' });
const isKnownOut = ({ ticket, identity }: Person): Promise<true> =>
  until(() => !meetings.stage.presence.isInside(ticket.room.name, identity) as true, { what: 'the leave' });
const reportedPeople = async (): Promise<string[]> =>
  (await meetings.stage.store.records.list<{ person: { id: string } }>(reportsOf(SITE))).map(
    ({ value }) => value.person.id,
  );

test('whom the site sends out is out and learns why, is not let in with an old ticket, and in again with a new one', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  const spare = await meetings.stage.ticket(meetings.launch('Attendee', 'attendee'));
  const sentOut = await order('send-out', {
    person: 'Attendee',
    rooms: [
      { meeting: meetingOf(), group: null },
      { meeting: meetingOf(), group: 'of which nobody is' },
    ],
  });
  expect(sentOut).toBe(204);
  expect(await isOut(attendee)).toBe(DisconnectReason.PARTICIPANT_REMOVED);
  // the notice before is no promise: LiveKit may be done with them sooner; the bridge still says why
  const renewed = await fetch(`${meetings.stage.origin}/seat/renew`, {
    method: 'POST',
    headers: { authorization: `Bearer ${attendee.ticket.seat}`, origin: SITE_ORIGIN },
  });
  expect(await renewed.json()).toMatchObject({ code: 'sent_out' });
  await isOut(await connect(spare));

  const again = await meetings.enter('Attendee', 'attendee');
  await isKnown(again);
  expect(await meetings.seen(again)).not.toBeNull();
  expect(moderator.room.isConnected).toBe(true);
});

test('a meeting that the site ends is over for all', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  expect(await order('end', { meeting: meetingOf(), group: null })).toBe(204);
  await Promise.all([isOut(moderator), isOut(attendee)]);
  await expect(meetings.stage.ticket(meetings.launch('Attendee', 'attendee'))).rejects.toMatchObject({
    code: 'meeting_ended',
  });
  expect(await order('end', { meeting: 'never held', group: null })).toBe(204);
});

test('a person whom the site forgets is out, and nothing that comes later brings them back', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  await Promise.all([isKnown(moderator), isKnown(attendee)]);
  await until(async () => (await reportedPeople()).includes('Attendee') as true, { what: 'the report' });
  expect(await order('forget', { person: 'Attendee' })).toBe(204);
  await isOut(attendee);
  await isKnownOut(attendee);
  await moderator.leave();
  await isKnownOut(moderator);
  const kept = JSON.stringify(await meetings.stage.store.records.list('attendance/'));
  expect(await reportedPeople()).not.toContain('Attendee');
  expect(kept).toContain('"id":"Moderator"');
  expect(kept).not.toContain('"id":"Attendee"');
  expect(await order('forget', { person: 'Attendee' })).toBe(204);
});

test('a meeting that the site forgets ends, and leaves no sheet and no report; others stay', async () => {
  const [first] = await meetings.twoMeet();
  const other = meetingOf();
  await isKnown(first);
  const [moderator, attendee] = await meetings.twoMeet();
  await Promise.all([isKnown(moderator), isKnown(attendee)]);
  expect(await order('forget', { meeting: meetingOf() })).toBe(204);
  await Promise.all([isOut(moderator), isOut(attendee)]);
  await until(() => (meetings.stage.presence.sessionsOf(moderator.ticket.room.name).length === 0) as true, {
    what: 'the end of the session',
  });
  const kept = JSON.stringify([
    await meetings.stage.store.records.list('attendance/'),
    await meetings.stage.store.records.list(reportsOf(SITE)),
  ]);
  expect(kept).not.toContain(`"id":"${meetingOf()}"`);
  expect(kept).toContain(`"id":"${other}"`);
  expect(first.room.isConnected).toBe(true);
});

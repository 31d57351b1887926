import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetSheets, sheetsOfMeeting } from '../../src/attendance/forget.ts';
import { createPresence } from '../../src/attendance/presence.ts';
import { writeAudit } from '../../src/rooms/audit.ts';
import { changeRoom } from '../../src/rooms/registry.ts';
import { withLock } from '../../src/rooms/state.ts';
import { linkAt } from '../../src/links/arrival.ts';
import { usualPlan } from '../../src/links/plan.ts';
import { offerPlan } from '../../src/links/registry.ts';
import { afterSuccess, deliveryKey, PUSH } from '../../src/reports/delivery-state.ts';
import { forgetSite } from '../../src/sites/forget.ts';
import { issueInvite } from '../../src/sites/pairing.ts';
import { RegistrationFile, registrationOf } from '../../src/sites/registration.ts';
import { addRegistration, forgetClient, registeredSite } from '../../src/sites/registrations.ts';
import type { LtiSite } from '../../src/sites/site.ts';
import { addSite, removeSite } from '../../src/sites/registry.ts';
import type { Document, Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { enterLine } from '../../src/waiting/line.ts';
import { keysIn, meetingOn, roomNamed, siteOf } from '../attendance/past.ts';
import { T } from '../attendance/people.ts';

const ONE = `s_${'a'.repeat(16)}`;
const TWO = `s_${'b'.repeat(16)}`;

let store: Store;
beforeEach(() => (store = openSqlite(':memory:', () => T)));
afterEach(() => store.close());

/** A site with everything that a bridge may know about one: a past meeting with somebody who was forgotten, one that runs, a locked room where somebody waits, reports given up. */
async function live(id: string, letter: string): Promise<void> {
  const room = roomNamed(letter);
  await addSite(store.records, siteOf(id, 'https://site.example/reports'));
  await issueInvite(store.records, { origin: `https://${letter}.example`, rotates: id, now: T });
  await meetingOn(store, 0, { session: `RM_${letter}_past`, site: id, room, people: ['ann', 'bob'] });
  const past = await sheetsOfMeeting(store.records, { site: id, meeting: 'meeting-1' });
  const parts = { records: store.records, presence: createPresence(() => T), clock: () => T };
  await forgetSheets(
    parts,
    past.slice(0, 1).map(({ sheet }) => sheet),
  );
  await meetingOn(store, 1, { session: `RM_${letter}_runs`, site: id, room, ends: false });
  await changeRoom(store.records, room, (state) => withLock(state, true));
  const line = { at: T, site: id, room, actor: 'p_1', action: 'lock', target: null, detail: null } as const;
  await writeAudit(store.records, letter, line);
  await enterLine(
    store.records,
    { room, identity: 'p_2' },
    { site: id, meeting: '42', name: 'Eve', guest: true },
    T,
  );
  await store.records.put(deliveryKey(id), afterSuccess(1));
  const [job] = await store.queue.take(PUSH, { now: T + 60_000, leaseUntil: T + 120_000, limit: 1 });
  if (job !== undefined) await store.queue.bury(job, 'The site answered 500.');
}

const everything = async (): Promise<[string, Document][]> =>
  (await store.records.list('')).map(({ key, value }) => [key, value]);

test('everything of that site goes, and nothing of another', async () => {
  await live(TWO, 'B');
  const ofTwo = await everything();
  await live(ONE, 'A');
  expect((await everything()).length).toBe(2 * ofTwo.length);

  expect(await forgetSite(store, ONE)).toBe(true);
  expect(await everything()).toEqual(ofTwo);
  expect((await store.queue.dead(PUSH)).map(({ id }) => id)).toEqual([TWO]);
});

test('what was cut off after the trust had ended is finished by doing it again', async () => {
  await live(ONE, 'A');
  await removeSite(store.records, ONE);
  expect(await forgetSite(store, ONE)).toBe(true);
  expect(await keysIn(store)).toEqual([]);
  expect(await forgetSite(store, ONE)).toBe(false);
});

test.each(['s_nobodyknowsthis1', '', 'RM_A_past', `${ONE}/RM_A_past`, `${ONE}%`])(
  'there is nothing to forget about "%s"',
  async (id) => {
    await live(ONE, 'A');
    const before = await everything();
    expect(await forgetSite(store, id)).toBe(false);
    expect(await everything()).toEqual(before);
  },
);

describe('an LTI registration', () => {
  const register = async (clientId: string): Promise<LtiSite> => {
    const file = RegistrationFile.parse({
      issuer: 'https://lms.example',
      clientId,
      authorizationEndpoint: 'https://lms.example/auth',
      tokenEndpoint: 'https://lms.example/token',
      jwksUri: 'https://lms.example/jwks',
    });
    const site = await addRegistration(store.records, {
      registration: registrationOf(file),
      name: 'The school',
      software: 'LTI 1.3',
      origin: 'https://bridge.example',
      status: 'active',
      now: T,
    });
    if (site === null) throw new Error('It is there already.');
    const place = { site: site.id, deployment: 'D1', context: '3', resourceLink: '12' };
    const services = { grades: null, roster: null, groups: null };
    const news = { title: 'Office hours', contextTitle: 'Mathematics', services, offered: null, groups: [] };
    await linkAt(store.records, place, news, T);
    const offered = { deployment: 'D1', context: '3', plan: usualPlan('Office hours'), madeAt: T };
    await offerPlan(store.records, site.id, offered);
    await store.records.put(`lti-register/${site.id}/link/p_1`, {});
    await store.records.put(`lti-column/${site.id}/link`, {});
    return site;
  };

  test('goes with its links and plans, and nothing of another client of that platform does', async () => {
    const other = await register('other');
    const before = await everything();
    const site = await register('client');
    expect(await forgetSite(store, site.id)).toBe(true);
    expect(new Map(await everything())).toEqual(new Map(before));
    expect(await registeredSite(store.records, 'https://lms.example', 'other')).toEqual(other);
    await forgetSite(store, other.id);
    expect(await keysIn(store)).toEqual([]);
  });

  test('can be made anew afterwards', async () => {
    const { id } = await register('client');
    await forgetSite(store, id);
    const site = await register('client');
    expect(await registeredSite(store.records, 'https://lms.example', 'client')).toEqual(site);
  });

  test('that was cut off while it went goes whole the second time', async () => {
    const site = await register('client');
    await forgetClient(store.records, site.lti);
    expect(await forgetSite(store, site.id)).toBe(true);
    expect(await keysIn(store)).toEqual([]);
  });
});

test('a site of a thousand people is forgotten whole', async () => {
  const people = Array.from({ length: 1000 }, (_, number) => `person-${number}`);
  await addSite(store.records, siteOf(ONE, null));
  await meetingOn(store, 0, { session: 'RM_A', site: ONE, people });
  await forgetSite(store, ONE);
  expect(await keysIn(store)).toEqual([]);
});

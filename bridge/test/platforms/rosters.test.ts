import { beforeEach, describe, expect, test } from 'vitest';
import { usualPlan } from '../../src/links/plan.ts';
import type { Link } from '../../src/links/link.ts';
import { createRosters, type Rosters } from '../../src/platforms/rosters.ts';
import { RegistrationFile, registrationOf } from '../../src/sites/registration.ts';
import type { LtiSite } from '../../src/sites/site.ts';
import { json } from './service-host.ts';
import { NOW, useServicePlatform } from './service-platform.ts';

const one = useServicePlatform();

let site: LtiSite;
let rosters: Rosters;
let troubles: unknown[];

const linkTo = (roster: string | null): Link => ({
  site: site.id,
  deployment: '1',
  context: '3',
  resourceLink: '12',
  id: 'link',
  contextTitle: '',
  plan: usualPlan('Biology'),
  edited: false,
  offered: null,
  groups: [],
  services: { grades: null, roster, groups: null },
  lineItem: null,
  createdAt: NOW,
});

const ask = (path = '/members'): ReturnType<Rosters> => rosters(site, linkTo(`${one.host.origin}${path}`));

beforeEach(() => {
  const { origin } = one.host;
  const file = RegistrationFile.parse({
    issuer: origin,
    clientId: 'client-1',
    authorizationEndpoint: `${origin}/auth`,
    tokenEndpoint: `${origin}/token`,
    jwksUri: `${origin}/certs`,
  });
  site = {
    id: 's_AAAAAAAAAAAAAAAA',
    name: 'School',
    origins: [],
    reports: null,
    software: 'moodle',
    keys: [],
    status: 'active',
    createdAt: NOW,
    pairedWith: '',
    lti: registrationOf(file),
  };
  troubles = [];
  rosters = createRosters({
    call: (...request) => one.call(...request),
    clock: () => one.now,
    onTrouble: (error) => troubles.push(error),
  });
  one.answer = (response) => json(response, { members: [{ user_id: '7', roles: ['Learner'] }] });
});

describe('a course list', () => {
  test('is asked for once, however many want it at a time, and again after a minute', async () => {
    const lists = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(lists).toEqual(
      Array(20).fill({
        state: 'complete',
        members: [{ sub: '7', name: null, roles: ['Learner'], status: 'active' }],
      }),
    );
    one.now += 59_999;
    await ask();
    expect(one.asked).toHaveLength(1);
    one.now += 1;
    await ask();
    expect(one.asked).toHaveLength(2);
  });

  test('of one course is not that of another', async () => {
    await ask('/members/3');
    await ask('/members/4');
    expect(one.asked.map(({ url }) => url)).toEqual(['/members/3', '/members/4']);
  });

  test('that the launch does not name is not granted, and nobody asks', async () => {
    expect(await rosters(site, linkTo(null))).toEqual({ state: 'not_granted', members: [] });
    expect(one.host.seen).toEqual([]);
  });

  test('that the platform gives no token for is not granted', async () => {
    one.host.answer = (response) => json(response, { error: 'invalid_scope' }, 400);
    expect(await ask()).toEqual({ state: 'not_granted', members: [] });
  });

  test.each([500, 404, 403])(
    'that is answered with %i is unavailable, and asked for again soon',
    async (status) => {
      const { answer } = one.host;
      one.answer = (response) => json(response, null, status);
      expect(await ask()).toEqual({ state: 'unavailable', members: [] });
      one.now += 9999;
      await ask();
      expect([one.asked.length, troubles.length]).toEqual([1, 1]);
      one.host.answer = answer;
      one.now += 1;
      expect(await ask()).toMatchObject({ state: 'complete' });
    },
  );
});

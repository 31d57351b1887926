import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@meetbridge/shared/contract';
import { afterEach, beforeEach } from 'vitest';
import { identityOf } from '../../src/admission/names.ts';
import type { Facts } from '../../src/attendance/sheet.ts';
import type { Link, LinkServices } from '../../src/links/link.ts';
import { linkAt } from '../../src/links/arrival.ts';
import type { MarkRule } from '../../src/links/plan.ts';
import { changeLink } from '../../src/links/registry.ts';
import { createMarks, type Marks } from '../../src/marks/marks.ts';
import type { MarkState } from '../../src/marks/mark.ts';
import { rowOf } from '../../src/marks/register.ts';
import type { Row } from '../../src/marks/row.ts';
import { createGradeService } from '../../src/platforms/grades.ts';
import { createPlatformRequests, type PlatformRequests } from '../../src/platforms/request.ts';
import { createServiceCall } from '../../src/platforms/service.ts';
import { createServiceTokens } from '../../src/platforms/token.ts';
import { addRegistration, ltiSiteOf } from '../../src/sites/registrations.ts';
import { RegistrationFile, registrationOf } from '../../src/sites/registration.ts';
import type { LtiSite } from '../../src/sites/site.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { type Clockwork, createClockwork } from '../clockwork.ts';
import { type Gradebook, ITEM_SCOPE, openGradebook, SCORE_SCOPE } from './gradebook.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;
export const T = 1_800_000_000_000;

/** Half an hour for ten points, and a share for less. */
export const RULE: MarkRule = { minutes: 30, points: 10, below: 'share' };

/** One stay in minutes after `T`; `to` null is inside. */
export type Stay = [from: number, to: number | null];

export type Coming = { session?: string; role?: Role; guest?: boolean; name?: string };

/** Facts as the ledger gives them. */
export const factsOf = (link: string, person: string, stays: Stay[], coming: Coming = {}): Facts => {
  const { session = 'RM_one', role = 'attendee', guest = false, name = `Name of ${person}` } = coming;
  const intervals = stays.map(([from, to]) => ({
    from: T + from * MINUTE,
    to: to === null ? null : T + to * MINUTE,
  }));
  return {
    kind: 'attendance',
    meeting: { id: link, title: 'Biology' },
    group: null,
    session,
    person: { id: person, name, guest },
    role,
    intervals,
    total: intervals.reduce((sum, { from, to }) => sum + ((to ?? from) - from), 0),
    present: intervals.at(-1)?.to === null,
  };
};

/** A registration with one link, its platform's gradebook, and the bridge's marks; new for every test of the file. */
export type School = {
  store: Store;
  time: Clockwork;
  book: Gradebook;
  site: LtiSite;
  link: Link;
  marks: Marks;
  /** The learners on the course list; null where it cannot be had. */
  learners: Set<string> | null;
  troubles: { failures: number; trouble: string }[];
  failures: unknown[];
  /** Stops the process, as it were, and starts another on the same data. */
  restart(): Promise<void>;
  /** What the platform's next launch says of its gradebook. */
  launched(grades: LinkServices['grades']): Promise<void>;
  planned(mark: MarkRule | null): Promise<void>;
  /** The ledger tells of somebody's stays in a session. */
  was(person: string, stays: Stay[], coming?: Coming): Promise<void>;
  /** Lets time go by, in ms, with the work that comes due. */
  pass(delay: number): Promise<void>;
  row(person: string): Promise<Row | null>;
  /** What a teacher sees. */
  mark(person: string): Promise<MarkState | undefined>;
};

export function useSchool(): School {
  let folder = '';
  let requests: PlatformRequests;

  const settle = async (): Promise<void> => {
    await new Promise(setImmediate);
    await school.marks.idle();
  };

  const begin = (): void => {
    const { clock, schedule } = school.time;
    school.store = openSqlite(join(folder, 'bridge.db'), clock);
    requests = createPlatformRequests({ loopback: true });
    const tokens = createServiceTokens({
      send: requests.send,
      sign: async () => 'signed',
      clock,
      newId: () => 'id',
    });
    const { store } = school;
    school.marks = createMarks({
      store,
      records: store.records,
      service: createGradeService({ call: createServiceCall({ send: requests.send, tokens }), clock }),
      siteOf: (id) => ltiSiteOf(store.records, id),
      learners: async () => school.learners,
      clock,
      schedule,
      random: () => 0,
      onTrouble: ({ failures, trouble }) => school.troubles.push({ failures, trouble }),
      onFailure: (error) => school.failures.push(error),
    });
    school.marks.start();
  };

  const end = async (): Promise<void> => {
    await school.marks.stop();
    requests.close();
    await school.store.close();
  };

  const changed = async (change: (link: Link) => Link): Promise<void> => {
    const { records } = school.store;
    school.link = await changeLink(records, school.site.id, school.link.id, (link) =>
      change(link ?? school.link),
    );
  };

  const school = {
    async restart() {
      await end();
      begin();
    },
    launched: (grades) => changed((link) => ({ ...link, services: { ...link.services, grades } })),
    planned: (mark) => changed((link) => ({ ...link, plan: { ...link.plan, mark } })),
    async was(person, stays, coming = {}) {
      const { site, link, marks } = school;
      const facts = factsOf(link.id, person, stays, coming);
      const identity = identityOf({ site: site.id, person });
      await marks.outbox.put({ site: site.id, session: facts.session, identity }, async () => facts);
    },
    pass: (delay) => school.time.pass(delay, settle),
    row: (person) =>
      rowOf(school.store.records, {
        site: school.site.id,
        link: school.link.id,
        identity: identityOf({ site: school.site.id, person }),
      }),
    mark: async (person) => (await school.row(person))?.mark,
  } as School;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'meetbridge-marks-'));
    school.time = createClockwork(T);
    school.book = await openGradebook();
    school.learners = null;
    school.troubles = [];
    school.failures = [];
    begin();
    const { origin } = school.book.host;
    const file = RegistrationFile.parse({
      issuer: origin,
      clientId: 'client-1',
      deployments: ['1'],
      authorizationEndpoint: `${origin}/auth`,
      tokenEndpoint: `${origin}/token`,
      jwksUri: `${origin}/certs`,
    });
    const { records } = school.store;
    const site = await addRegistration(records, {
      registration: registrationOf(file),
      name: 'School',
      software: 'moodle',
      origin: 'https://bridge.example',
      status: 'active',
      now: T,
    });
    if (site === null) throw new Error('The registration was not added.');
    school.site = site;
    const item = school.book.addItem('one');
    const scopes = [SCORE_SCOPE, ITEM_SCOPE];
    const news = {
      title: 'Biology',
      contextTitle: 'Year 7',
      services: {
        grades: { scopes, lineItems: school.book.itemsUrl, lineItem: item },
        roster: null,
        groups: null,
      },
      offered: null,
      groups: [],
    };
    const place = { site: site.id, deployment: '1', context: '3', resourceLink: '12' };
    school.link = await linkAt(records, place, news, T);
    await school.planned(RULE);
  });
  afterEach(async () => {
    await end();
    await school.book.close();
    rmSync(folder, { recursive: true });
  });
  return school;
}

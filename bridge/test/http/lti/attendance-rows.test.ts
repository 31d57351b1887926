import { describe, expect, test } from 'vitest';
import { identityOf } from '../../../src/admission/names.ts';
import { learns, peopleOf, sessionsOf } from '../../../src/http/lti/attendance-rows.ts';
import type { MarkRule } from '../../../src/links/plan.ts';
import { usualPlan } from '../../../src/links/plan.ts';
import { type Row, withSession } from '../../../src/marks/row.ts';
import type { RosterMember } from '../../../src/platforms/roster.ts';
import type { CourseList } from '../../../src/platforms/rosters.ts';
import { type Coming, factsOf, MINUTE, RULE, type Stay, T } from '../../marks/school.ts';

const SITE = 's_AAAAAAAAAAAAAAAA';
const LEARNER = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner';
const INSTRUCTOR = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor';
const ASSISTANT = 'http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant';

const member = (sub: string, more: Partial<RosterMember> = {}): RosterMember => ({
  sub,
  name: `Listed ${sub}`,
  roles: [LEARNER],
  status: 'active',
  ...more,
});

const row = (person: string, stays: Stay[], coming: Coming = {}): Row => {
  const { session = 'RM_one' } = coming;
  const place = { site: SITE, link: 'link', identity: identityOf({ site: SITE, person }) };
  const made = withSession(null, place, session, factsOf('link', person, stays, coming));
  if (made === null) throw new Error('There is no row.');
  return made;
};

const people = (
  list: Partial<CourseList>,
  rows: Row[],
  mark: MarkRule | null = RULE,
  locale = 'en',
): ReturnType<typeof peopleOf> =>
  peopleOf(
    { site: SITE, plan: { ...usualPlan('Biology'), mark } },
    { state: 'complete', members: [], ...list },
    rows,
    { now: T + 20 * MINUTE, locale },
  );

describe('the people of a meeting are', () => {
  test('learners of the course, there or not, and whoever else came', () => {
    const rows = [row('ann', [[0, 10]]), row('eve', [[5, null]])];
    expect(people({ members: [member('ann'), member('bob')] }, rows)).toMatchObject([
      {
        id: 'ann',
        name: 'Listed ann',
        state: 'attended',
        expected: true,
        minutes: 10,
        firstFrom: T,
        lastTo: T + 10 * MINUTE,
      },
      { id: 'bob', name: 'Listed bob', state: 'absent', expected: true, minutes: 0, mark: null },
      { id: 'eve', name: 'Name of eve', state: 'present', expected: false, minutes: 15, lastTo: null },
    ]);
  });

  test.each<[string, Partial<RosterMember>]>([
    ['teachers', { roles: [INSTRUCTOR] }],
    ['teachers who learn, too', { roles: [INSTRUCTOR, LEARNER] }],
    ['people without a role', { roles: [] }],
    ['those who have left the course', { status: 'deleted' }],
    ['those who are suspended', { status: 'inactive' }],
  ])('not absent %s', (_, more) => {
    expect(people({ members: [member('ann', more)] }, [])).toEqual([]);
  });

  test('teachers who came, of whom nobody says that they are not on the list', () => {
    const teacher = member('ann', { roles: [INSTRUCTOR] });
    const came = row('ann', [[0, 10]], { role: 'moderator' });
    expect(people({ members: [teacher] }, [came])).toMatchObject([{ state: 'attended', expected: true }]);
  });

  test('as many as came, where the course list cannot be had', () => {
    for (const state of ['unavailable', 'not_granted', 'partial'] as const) {
      expect(people({ state }, [row('ann', [[0, 10]])])).toMatchObject([{ id: 'ann', expected: true }]);
    }
  });

  test('without a name where the platform gives none, and last', () => {
    const members = [member('7', { name: null }), member('zoe')];
    expect(people({ members }, []).map(({ name }) => name)).toEqual(['Listed zoe', null]);
  });

  test('by the name that they came with, where the list keeps it back', () => {
    const members = [member('ann', { name: null })];
    expect(people({ members }, [row('ann', [[0, 10]])])).toMatchObject([{ name: 'Name of ann' }]);
  });

  test('sorted as their language does, numbers by value', () => {
    const named = (name: string): RosterMember => member(name, { name });
    const members = ['Zoe', 'Ärger', 'Anna', 'Group 10', 'Group 9'].map(named);
    const namesIn = (locale: string): (string | null)[] =>
      people({ members }, [], RULE, locale).map(({ name }) => name);
    expect(namesIn('de')).toEqual(['Anna', 'Ärger', 'Group 9', 'Group 10', 'Zoe']);
    expect(namesIn('sv')).toEqual(['Anna', 'Group 9', 'Group 10', 'Zoe', 'Ärger']);
  });

  test('shown with names that hide and turn nothing', () => {
    const members = [member('ann', { name: 'Ann\u202e\nB' })];
    expect(people({ members }, [])).toMatchObject([{ name: 'Ann B' }]);
  });
});

describe('a mark on the page', () => {
  test('is not there where the meeting gives none', () => {
    expect(people({}, [row('ann', [[0, 10]])], null)).toMatchObject([{ mark: null }]);
  });

  test('is of the points of the rule until one has been tried', () => {
    const [ann] = people({}, [row('ann', [[0, 10]])]);
    expect(ann?.mark).toEqual({ state: 'none', points: null, of: 10, reason: null, at: null });
  });
});

test.each([
  [[LEARNER], true],
  [['Learner'], true],
  [[ASSISTANT], false],
  [[ASSISTANT, LEARNER], true],
  [[INSTRUCTOR], false],
  [[], false],
])('who has the roles %j is a learner on the list: %s', (roles, is) => {
  expect(learns(member('ann', { roles }))).toBe(is);
});

describe('a meeting was held', () => {
  const session = (name: string, ...stays: Stay[]): Row => row(name, stays, { session: name });

  test('from the first who came until the last who left', () => {
    const rows = [row('ann', [[0, 10]]), row('bob', [[5, 20]])];
    expect(sessionsOf(rows)).toEqual([{ from: T, to: T + 20 * MINUTE }]);
  });

  test('several times, the earliest first', () => {
    expect(sessionsOf([session('b', [60, 70]), session('a', [0, 10])])).toEqual([
      { from: T, to: T + 10 * MINUTE },
      { from: T + 60 * MINUTE, to: T + 70 * MINUTE },
    ]);
  });

  test('once, where groups had rooms of their own at the same time', () => {
    expect(sessionsOf([session('a', [0, 30]), session('b', [10, 20]), session('c', [25, 40])])).toEqual([
      { from: T, to: T + 40 * MINUTE },
    ]);
  });

  test('until now, while anybody is inside', () => {
    expect(sessionsOf([row('ann', [[0, 10]]), row('bob', [[5, null]])])).toEqual([{ from: T, to: null }]);
  });

  test('never, where nobody came', () => {
    expect(sessionsOf([])).toEqual([]);
  });
});

import type { Interval } from '@meetbridge/shared/contract';
import { cleanName } from '../../admission/clean-name.ts';
import { identityOf } from '../../admission/names.ts';
import { standingOf } from '../../doors/lti/roles.ts';
import type { Link } from '../../links/link.ts';
import type { MarkRule } from '../../links/plan.ts';
import { firstFrom, isInside, lastTo, type Row, totalOf } from '../../marks/row.ts';
import type { RosterMember } from '../../platforms/roster.ts';
import type { CourseList } from '../../platforms/rosters.ts';
import type { AttendanceRow, ShownMark } from './pages/attendance.ts';

const MINUTE = 60_000;

/** Whether the list calls them a learner, alone or besides something else. Pure. */
export const learns = ({ roles, status }: RosterMember): boolean =>
  status === 'active' && standingOf(roles, { assistantsModerate: false }).learns;

/** Everybody who came, and the learners who did not, by name. `now` is epoch ms. Pure. */
export function peopleOf(
  { site, plan }: Pick<Link, 'site' | 'plan'>,
  { state, members }: CourseList,
  rows: readonly Row[],
  { now, locale }: { now: number; locale: string },
): AttendanceRow[] {
  const byIdentity = new Map(members.map((member) => [identityOf({ site, person: member.sub }), member]));
  const came = rows.map((row): AttendanceRow => {
    const member = byIdentity.get(row.identity);
    const isListed = member !== undefined && member.status === 'active';
    return {
      id: row.person.id,
      name: nameOf(member) ?? row.person.name,
      state: isInside(row) ? 'present' : 'attended',
      // nobody is said to be missing on a list that is not known whole
      expected: isListed || state !== 'complete',
      minutes: Math.floor(totalOf(row, now) / MINUTE),
      firstFrom: firstFrom(row),
      lastTo: isInside(row) ? null : lastTo(row),
      mark: markOf(row, plan.mark),
    };
  });
  const present = new Set(rows.map(({ identity }) => identity));
  const missing = [...byIdentity].filter(([identity, member]) => !present.has(identity) && learns(member));
  return sorted([...came, ...missing.map(([, member]) => absent(member))], locale);
}

const absent = (member: RosterMember): AttendanceRow => ({
  id: member.sub,
  name: nameOf(member),
  state: 'absent',
  expected: true,
  minutes: 0,
  firstFrom: null,
  lastTo: null,
  mark: null,
});

const nameOf = (member: RosterMember | undefined): string | null =>
  member === undefined || member.name === null ? null : cleanName(member.name);

function markOf({ mark }: Row, rule: MarkRule | null): ShownMark | null {
  if (rule === null) return null;
  const { state, points, of, reason, at } = mark;
  return { state, points, of: of ?? rule.points, reason, at };
}

/** People whose name is not known come last. */
function sorted(people: AttendanceRow[], locale: string): AttendanceRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return people.sort((a, b) => {
    if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null);
    return compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  });
}

/** When the meeting was held, its groups' rooms at the same time as one. Pure. */
export function sessionsOf(rows: readonly Pick<Row, 'sessions'>[]): Interval[] {
  const bySession = new Map<string, Interval>();
  for (const [session, stays] of rows.flatMap((row) => Object.entries(row.sessions))) {
    for (const stay of stays) {
      const known = bySession.get(session);
      bySession.set(session, known === undefined ? stay : spanOf(known, stay));
    }
  }
  const merged: Interval[] = [];
  for (const one of [...bySession.values()].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && (last.to === null || one.from < last.to))
      merged.splice(-1, 1, spanOf(last, one));
    else merged.push(one);
  }
  return merged;
}

const spanOf = (a: Interval, b: Interval): Interval => ({
  from: Math.min(a.from, b.from),
  to: a.to === null || b.to === null ? null : Math.max(a.to, b.to),
});

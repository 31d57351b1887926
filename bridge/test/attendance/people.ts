import { createHash } from 'node:crypto';
import type { AttendanceReport } from '@meetbridge/shared/contract';
import type { AttendanceEvent, Reference } from '../../src/attendance/event.ts';
import { createLedger, type Ledger } from '../../src/attendance/ledger.ts';
import { createPresence, type PresenceIndex } from '../../src/attendance/presence.ts';
import { createOutbox } from '../../src/reports/outbox.ts';
import type { Store } from '../../src/store/primitives.ts';

export const T = 1_800_000_000_000;
export const SITE = 's_AAAAAAAAAAAAAAAA';
export const ROOM = `r_${'R'.repeat(43)}`;
export const SESSION = 'RM_one';

export const identityOf = (person: string): string =>
  `p_${createHash('sha256').update(person).digest('base64url')}`;

export const referenceOf = (person: string, change: Partial<Reference> = {}): Reference => ({
  site: SITE,
  meeting: { id: 'meeting-1', title: 'Biology' },
  group: null,
  person: { id: person, name: `Name of ${person}`, guest: false },
  role: 'attendee',
  seat: `seat-${person}`,
  ...change,
});

let events = 0;

type Change = {
  id?: string;
  session?: string;
  room?: string;
  participant?: string;
  reference?: Partial<Reference>;
};

/** An event about a person, `seconds` after T; each with an id of its own. */
export function eventOf(
  kind: 'joined' | 'seen' | 'left',
  person: string,
  seconds: number,
  change: Change = {},
): AttendanceEvent {
  const { reference, ...rest } = change;
  events += 1;
  return {
    kind,
    id: `EV_${events}`,
    at: T + seconds * 1000,
    session: SESSION,
    room: ROOM,
    participant: `PA_${person}`,
    identity: identityOf(person),
    reference: referenceOf(person, reference),
    ...rest,
  };
}

export const finishedAt = (seconds: number, session = SESSION, room = ROOM): AttendanceEvent => {
  events += 1;
  return { kind: 'finished', id: `EV_${events}`, at: T + seconds * 1000, session, room };
};

/** The ledger's side of a bridge on `store`, as after its start. */
export async function openLedger(
  store: Store,
  clock: () => number,
): Promise<{ ledger: Ledger; presence: PresenceIndex }> {
  const presence = createPresence(clock);
  const ledger = createLedger({
    records: store.records,
    presence,
    outbox: createOutbox(store, clock),
    clock,
  });
  await ledger.load();
  return { ledger, presence };
}

/** The site's reports by person and session, and the times in seconds after T. */
export async function reportsIn(
  store: Store,
): Promise<(AttendanceReport & { spans: (number | null)[][] })[]> {
  const entries = await store.records.list<AttendanceReport>(`report/${SITE}/`);
  const reports = entries.map(({ value }) => value).sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
  return reports.map((report) => ({
    ...report,
    spans: report.intervals.map(({ from, to }) => [(from - T) / 1000, to === null ? null : (to - T) / 1000]),
  }));
}

export const spansIn = async (store: Store): Promise<Record<string, (number | null)[][]>> =>
  Object.fromEntries((await reportsIn(store)).map(({ person, spans }) => [person.id, spans]));

/** Whether there is anything to push, and takes it. */
export async function takePush(store: Store): Promise<boolean> {
  const [job] = await store.queue.take('push', {
    now: Number.MAX_SAFE_INTEGER - 1,
    leaseUntil: Number.MAX_SAFE_INTEGER,
    limit: 1,
  });
  if (job !== undefined) await store.queue.done(job);
  return job !== undefined;
}

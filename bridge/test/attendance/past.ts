import { createLedger, type Ledger } from '../../src/attendance/ledger.ts';
import { createPresence } from '../../src/attendance/presence.ts';
import { createOutbox } from '../../src/reports/outbox.ts';
import type { Site } from '../../src/sites/site.ts';
import type { Store } from '../../src/store/primitives.ts';
import { eventOf, finishedAt, SITE } from './people.ts';

export const DAY = 24 * 60 * 60_000;

export const roomNamed = (letter: string): string => `r_${letter.repeat(43)}`;

export const siteOf = (id: string, reports: string | null): Site => ({
  id,
  name: 'A site',
  origins: [`https://${id.slice(2).toLowerCase()}.example`],
  reports,
  software: 'test',
  keys: [],
  status: 'active',
  createdAt: 0,
  pairedWith: '',
});

const ledgerOn = (store: Store): Ledger =>
  createLedger({
    records: store.records,
    presence: createPresence(() => 0),
    outbox: createOutbox(store, () => 0),
    clock: () => 0,
  });

type Run = { session: string; site?: string; room?: string; people?: string[]; ends?: boolean };

/** A meeting `day` days after T that lasted a minute, as the ledger tells it; with `ends: false` it goes on. */
export async function meetingOn(
  store: Store,
  day: number,
  { session, site = SITE, room = roomNamed('R'), people = ['ann'], ends = true }: Run,
): Promise<void> {
  const ledger = ledgerOn(store);
  const at = day * (DAY / 1000);
  for (const person of people) {
    const change = { session, room, participant: `PA_${session}_${person}`, reference: { site } };
    await ledger.record(eventOf('joined', person, at, change));
    await ledger.seen(session, [change.participant], at);
    if (ends) await ledger.record(eventOf('left', person, at + 60, change));
  }
  if (ends) await ledger.record(finishedAt(at + 60, session, room));
}

/** Every key of the store, in order. */
export const keysIn = async (store: Store): Promise<string[]> =>
  (await store.records.list('')).map(({ key }) => key).sort();

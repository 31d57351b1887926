import { changeRecord } from '../store/change.ts';
import type { Records } from '../store/primitives.ts';
import type { Circumstances, Sheet } from './sheet.ts';

/** One run of a room as the ledger knows it. Epoch ms; `finishedAt` is null while it runs. */
export type Session = { session: string; room: string; startedAt: number; finishedAt: number | null };

type Checkpoint = { seen: { [participant: string]: number } };

const runningKey = (session: string): string => `running/${session}`;
const sessionKey = (session: string): string => `session/${session}`;
const sheetKey = (session: string, identity: string): string => `attendance/${session}/${identity}`;

/**
 * Marks a session as running, before anything else is written about it. The mark goes last, when everything about its
 * end has been written: whatever a crash leaves half-done is found by it.
 */
export async function openSession(
  records: Records,
  session: string,
  room: string,
  at: number,
): Promise<void> {
  await records.put(runningKey(session), { room });
  await changeSession(records, { session, room, startedAt: at, finishedAt: null });
}

/** Merges what is known: the earliest start and the earliest end count. */
export async function changeSession(records: Records, news: Session): Promise<void> {
  await changeRecord<Session>(records, sessionKey(news.session), (known) => {
    if (known === null) return news;
    const startedAt = Math.min(known.startedAt, news.startedAt);
    const finishedAt = Math.min(known.finishedAt ?? Infinity, news.finishedAt ?? Infinity);
    const merged = { ...known, startedAt, finishedAt: Number.isFinite(finishedAt) ? finishedAt : null };
    return merged.startedAt === known.startedAt && merged.finishedAt === known.finishedAt ? known : merged;
  });
}

export async function closeSession(records: Records, session: string): Promise<void> {
  await records.delete(runningKey(session));
}

/** Sessions that are marked as running. */
export async function* runningSessions(records: Records): AsyncGenerator<{ session: string; room: string }> {
  for await (const { key, value } of everyRecord<{ room: string }>(records, 'running/')) {
    yield { session: key.slice('running/'.length), room: value.room };
  }
}

/** Into how many records the checkpoint of a session is split, so that one person's part is small in the largest room. */
const PARTS = 16;

const checkpointKey = (session: string, participant: string): string =>
  `checkpoint/${session}/${participant.charCodeAt(participant.length - 1) % PARTS}`;

/** Notes that connections were seen at `at`: a few small writes a session, however many people are inside. */
export async function noteSeen(
  records: Records,
  session: string,
  participants: string[],
  at: number,
): Promise<void> {
  const parts = new Map<string, string[]>();
  for (const participant of participants) {
    const key = checkpointKey(session, participant);
    const members = parts.get(key);
    if (members === undefined) parts.set(key, [participant]);
    else members.push(participant);
  }
  for (const [key, members] of parts) {
    await changeRecord<Checkpoint>(records, key, (known) => {
      const seen = known?.seen ?? {};
      const later = members.filter((participant) => (seen[participant] ?? 0) < at);
      if (known !== null && later.length === 0) return known;
      return { seen: { ...seen, ...Object.fromEntries(later.map((participant) => [participant, at])) } };
    });
  }
}

/** What is known beside the sheet about its session and its connections. */
export async function circumstancesOf(records: Records, sheet: Sheet): Promise<Circumstances> {
  const run = await records.get<Session>(sessionKey(sheet.session));
  const participants = Object.values(sheet.lines).map(({ participant }) => participant);
  const keys = new Set(participants.map((participant) => checkpointKey(sheet.session, participant)));
  let seen: Circumstances['seen'] = {};
  for (const key of keys) seen = { ...seen, ...(await records.get<Checkpoint>(key))?.value.seen };
  return { seen, over: (run?.value.finishedAt ?? null) !== null };
}

export async function sheetOf(
  records: Records,
  session: string,
  identity: string,
): Promise<{ value: Sheet; version: number } | null> {
  return await records.get<Sheet>(sheetKey(session, identity));
}

/** Applies a pure change to one person's sheet, and tells whether it was one and which version the sheet has now. */
export async function changeSheet(
  records: Records,
  session: string,
  identity: string,
  change: (sheet: Sheet | null) => Sheet,
): Promise<{ value: Sheet; version: number; changed: boolean }> {
  return await changeRecord<Sheet>(records, sheetKey(session, identity), change);
}

/** Every sheet of a session, with its version. */
export const sheetsOf = (
  records: Records,
  session: string,
): AsyncGenerator<{ value: Sheet; version: number }> => everyRecord<Sheet>(records, `attendance/${session}/`);

async function* everyRecord<T extends { readonly [member: string]: unknown }>(
  records: Records,
  prefix: string,
): AsyncGenerator<{ key: string; value: T; version: number }> {
  const limit = 100;
  for (let after = 0; ;) {
    const page = await records.list<T>(prefix, { after, limit });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return;
    after = last.version;
  }
}

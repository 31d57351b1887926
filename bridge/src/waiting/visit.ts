import { cleanName } from '../admission/clean-name.ts';
import { tellRoomChanged } from '../rooms/signal.ts';
import type { Seat } from '../seats/seat.ts';
import type { Records, Signals } from '../store/primitives.ts';
import type { Schedule } from '../schedule.ts';
import { enterLine, leaveLine } from './line.ts';
import type { WaitingWatch } from './watch.ts';

type Parts = { records: Records; signals: Signals };

/** What it takes to follow somebody's visit to the waiting room. */
export type VisitParts = Parts & {
  watch: WaitingWatch;
  /** Epoch ms. */
  clock: () => number;
  schedule: Schedule;
};

/** How long after their connection is gone somebody still stands in the line, in ms: as long as a reload may take. */
const GONE_AFTER = 15_000;

/** Somebody comes, or is still there: they stand in the line, and whoever watches is told if that is news. */
export async function enter(
  { records, signals }: Parts,
  { room, identity, launch }: Pick<Seat, 'room' | 'identity' | 'launch'>,
  now: number,
): Promise<void> {
  const { name, guest } = launch.person;
  const person = { site: launch.site, meeting: launch.meeting.id, name: cleanName(name), guest };
  if (await enterLine(records, { room, identity }, person, now)) tellRoomChanged(signals, { room });
}

/** Somebody goes: `seenBefore` as in `leaveLine`. Without it, it is their own word, and no tab of that seat listens any more. */
export async function leave(
  { records, signals }: Parts,
  { id, room, identity }: Pick<Seat, 'id' | 'room' | 'identity'>,
  times: { now: number; seenBefore?: number },
): Promise<void> {
  const wasThere = await leaveLine(records, { room, identity }, times);
  if (times.seenBefore === undefined) tellRoomChanged(signals, { room, left: id });
  else if (wasThere) tellRoomChanged(signals, { room });
}

/** Somebody's connection is gone: unless another one gives a sign soon, so are they. */
export function leaveSoon(
  { watch, clock, schedule, ...parts }: VisitParts,
  seat: Parameters<typeof leave>[1],
  onTrouble: (error: unknown) => void,
): void {
  const seenBefore = clock();
  schedule(() => {
    if (!watch.isClosed()) leave(parts, seat, { now: clock(), seenBefore }).catch(onTrouble);
  }, GONE_AFTER);
}

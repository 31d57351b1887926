import { forgetEmptied } from '../attendance/forget.ts';
import { forgetOldSessions } from '../attendance/retention.ts';
import { forgetOldProbes } from '../livekit/probe.ts';
import { forgetOldRegisters } from '../marks/retention.ts';
import { createRoomRetention, forgetOldAudit } from '../rooms/retention.ts';
import type { Schedule } from '../schedule.ts';
import { forgetOldLtiInvites } from '../sites/lti-invite.ts';
import { forgetOldInvites } from '../sites/pairing.ts';
import type { Records } from '../store/primitives.ts';
import { createSweep, type Sweep } from '../sweep.ts';
import { forgetOldWaiters } from '../waiting/line.ts';

const DAY = 24 * 60 * 60_000;

export type RetentionParts = {
  records: Records;
  /** For how many days after its end a session is known. */
  keepDays: number;
  /** Epoch ms. */
  clock: () => number;
  schedule: Schedule;
  /** Told what failed; it is tried again an hour later. */
  onTrouble: (error: unknown) => void;
};

/** The one list of what the bridge forgets by itself, and when. Rooms go last, after what still speaks of them. */
export function createRetention({ records, keepDays, clock, schedule, onTrouble }: RetentionParts): Sweep {
  const forgetRooms = createRoomRetention(records);
  return createSweep({
    tasks: [
      () => forgetOldSessions(records, { keepDays, now: clock() }),
      () => forgetOldRegisters(records, { keepDays, now: clock() }),
      () => forgetEmptied(records, clock()),
      () => forgetOldAudit(records, clock() - keepDays * DAY),
      () => forgetOldInvites(records, clock()),
      () => forgetOldLtiInvites(records, clock()),
      () => forgetOldProbes(records, clock()),
      () => forgetOldWaiters(records, clock()),
      () => forgetRooms(clock()),
    ],
    schedule,
    onTrouble,
  });
}

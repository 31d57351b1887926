import { changeRoom, roomStateOf } from '../rooms/registry.ts';
import { withRotation } from '../rooms/session.ts';
import type { Schedule } from '../schedule.ts';
import type { Records } from '../store/primitives.ts';

export type KeyRotationParts = {
  records: Records;
  presence: {
    isInside(room: string, identity: string): boolean;
    running(): { room: string }[];
    sessionsOf(room: string): string[];
  };
  /** Tells everybody inside that there is a new key; rejects where it cannot. */
  tell: (room: string, generation: number) => Promise<void>;
  /** Epoch ms. */
  clock: () => number;
  schedule: Schedule;
  /** Told what failed; it is tried again. */
  onTrouble: (error: unknown) => void;
};

/** Gives meetings whose keys come from the bridge a new one when somebody is gone, so that they cannot listen on. */
export type KeyRotation = {
  /** Somebody has left. Who is back before it is time, after a reload, has cost nothing. */
  left(room: string, identity: string): void;
  /** Somebody was removed: they must not get the next key, and it comes even if LiveKit still shows them. */
  removed(room: string): void;
  /** Nobody knows who left while no bridge ran: every meeting that goes on gets a new key. */
  start(): void;
  /** Does at once what was waiting. */
  stop(): Promise<void>;
};

/** From the first one who goes to the new key, in ms: a class that leaves makes one, not thirty. */
const GATHERS = 5000;

type Due = { leavers: Set<string>; always: boolean; callOff: () => void };

export function createKeyRotation(parts: KeyRotationParts): KeyRotation {
  const { records, presence, tell, clock, schedule, onTrouble } = parts;
  const waiting = new Map<string, Due>();
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  const dueIn = (room: string): Due => {
    const known = waiting.get(room);
    if (known !== undefined) return known;
    const due: Due = { leavers: new Set(), always: false, callOff: schedule(() => begin(room), GATHERS) };
    waiting.set(room, due);
    return due;
  };

  const begin = (room: string): void => {
    const due = waiting.get(room);
    if (due === undefined) return;
    due.callOff();
    waiting.delete(room);
    const work = rotate(room, due)
      .catch((error: unknown) => {
        onTrouble(error);
        if (!stopped && presence.sessionsOf(room).length > 0) dueIn(room).always = true;
      })
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };

  const rotate = async (room: string, { leavers, always }: Due): Promise<void> => {
    if (!always && [...leavers].every((one) => presence.isInside(room, one))) return;
    const before = await roomStateOf(records, room);
    if (withRotation(before, 0) === before) return;
    const { session } = await changeRoom(records, room, (state) => withRotation(state, clock()));
    if (session !== null) await tell(room, session.generation);
  };

  return {
    left: (room, identity) => void dueIn(room).leavers.add(identity),
    removed: (room) => void (dueIn(room).always = true),
    start() {
      stopped = false;
      for (const { room } of presence.running()) dueIn(room).always = true;
    },
    async stop() {
      stopped = true;
      for (const room of [...waiting.keys()]) begin(room);
      await Promise.all(underWay);
    },
  };
}

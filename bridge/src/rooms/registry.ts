import { changeRecord } from '../store/change.ts';
import type { Records } from '../store/primitives.ts';
import { withRunBegun } from './session.ts';
import { type RoomState, untouched, withRunOver } from './state.ts';

export const roomKey = (room: string): string => `room/${room}`;

/** A state as it was stored, possibly before some of its members existed. */
export const whole = (stored: RoomState): RoomState => ({ ...untouched, ...stored });

/** Reads what moderators have decided about a room; a room nobody has touched is `untouched`. */
export async function roomStateOf(records: Records, room: string): Promise<RoomState> {
  const stored = await records.get<RoomState>(roomKey(room));
  return stored === null ? untouched : whole(stored.value);
}

/**
 * Applies a pure change to a room's state, however many moderators act at once.
 * Returns the state as written.
 */
export async function changeRoom(
  records: Records,
  room: string,
  change: (state: RoomState) => RoomState,
): Promise<RoomState> {
  const { value } = await changeRecord<RoomState>(records, roomKey(room), (stored) => {
    const state = stored === null ? untouched : whole(stored);
    const changed = change(state);
    return stored !== null && changed === state ? stored : changed;
  });
  return whole(value);
}

/**
 * What follows for a room's state from the end of its run at `at` (epoch ms), when no other run of it goes on: see `withRunOver`.
 * A room that nobody has touched stays so.
 */
export const endRun = (records: Records, room: string, at: number): Promise<void> =>
  followUp(records, room, (state) => withRunOver(state, at));

/** What follows from the beginning of a run: see `withRunBegun`. */
export const beginRun = (records: Records, room: string): Promise<void> =>
  followUp(records, room, withRunBegun);

async function followUp(
  records: Records,
  room: string,
  change: (state: RoomState) => RoomState,
): Promise<void> {
  const stored = await records.get<RoomState>(roomKey(room));
  if (stored === null) return;
  const state = whole(stored.value);
  if (change(state) !== state) await changeRoom(records, room, change);
}

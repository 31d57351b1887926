import { changeRecord } from '../store/change.ts';
import type { Records } from '../store/primitives.ts';
import { type RoomState, untouched } from './state.ts';

export const roomKey = (room: string): string => `room/${room}`;

/** Reads what moderators have decided about a room; a room nobody has touched is `untouched`. */
export async function roomStateOf(records: Records, room: string): Promise<RoomState> {
  return (await records.get<RoomState>(roomKey(room)))?.value ?? untouched;
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
  const { value } = await changeRecord<RoomState>(records, roomKey(room), (state) =>
    change(state ?? untouched),
  );
  return value;
}

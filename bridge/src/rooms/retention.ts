import { sessionPages } from '../attendance/journal.ts';
import { pagesOf, removeOld } from '../store/pages.ts';
import type { Records } from '../store/primitives.ts';
import { type AuditLine, auditKey } from './audit.ts';
import { changeRoom, roomKey, whole } from './registry.ts';
import { withoutSpentSession } from './session.ts';
import { type RoomState, saysNothing } from './state.ts';

/** Removes audit lines from before `before`, epoch ms. */
export const forgetOldAudit = (records: Records, before: number): AsyncGenerator<void> =>
  removeOld<AuditLine>(records, auditKey(), ({ at }) => at < before);

/**
 * Makes the task that removes states of rooms: those that say nothing, and those of rooms about which nothing else is known any
 * more, neither a session nor an audit line. `now` is epoch ms.
 */
export function createRoomRetention(records: Records): (now: number) => AsyncGenerator<void> {
  /** Rooms that were unknown the last time, by the version of their state: a decision is written before its audit line. */
  let unknown = new Map<string, number>();

  return async function* forgetRooms(now) {
    const found = new Map<string, number>();
    for await (const page of pagesOf<RoomState>(records, roomKey(''))) {
      for (const { key, value, version } of page) {
        const room = key.slice(roomKey('').length);
        const state = whole(value);
        if (saysNothing(state, now)) {
          await records.delete(key, { ifVersion: version });
          continue;
        }
        if (withoutSpentSession(state, now) !== state) {
          await changeRoom(records, room, (latest) => withoutSpentSession(latest, now));
        } else if ((await records.list(auditKey(room), { limit: 1 })).length === 0) found.set(room, version);
      }
      yield;
    }
    if (found.size > 0) {
      for await (const page of sessionPages(records)) {
        for (const { value } of page) found.delete(value.room);
        yield;
      }
    }
    const before = unknown;
    unknown = found;
    for (const [room, version] of found) {
      if (before.get(room) !== version) continue;
      await records.delete(roomKey(room), { ifVersion: version });
      found.delete(room);
      yield;
    }
  };
}

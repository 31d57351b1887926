import type { OrderBody, OrderedRoom, OrderName } from '@meetbridge/shared/contract';
import { SEAT_LASTS } from '../admission/admit.ts';
import { identityOf, roomNameOf } from '../admission/names.ts';
import { forgetSheets, sheetsOfMeeting, sheetsOfPerson } from '../attendance/forget.ts';
import type { PresenceIndex } from '../attendance/presence.ts';
import type { KeyRotation } from '../encryption/rotation.ts';
import { writeAudit } from '../rooms/audit.ts';
import { changeRoom } from '../rooms/registry.ts';
import { tellRoomChanged } from '../rooms/signal.ts';
import { type RoomState, withEnd, withMeetingForgotten, withSentOut } from '../rooms/state.ts';
import type { Records, Signals } from '../store/primitives.ts';
import { clearLine, roomsWithWaiting, takeFromLine } from '../waiting/line.ts';
import type { MediaServer } from './media.ts';

export type OrderParts = {
  records: Records;
  signals: Signals;
  media: MediaServer;
  rotation: Pick<KeyRotation, 'removed'>;
  presence: Pick<PresenceIndex, 'sessionsOf' | 'set'>;
  /** Epoch ms. */
  clock: () => number;
  /** Makes the keys of audit lines unique. */
  newId: () => string;
};

type Order<N extends OrderName> = (parts: OrderParts, site: string, body: OrderBody<N>) => Promise<void>;

/**
 * What a site may tell the bridge to do, in its own rooms alone: they are derived from its id. What was decided before LiveKit
 * failed stays decided and keeps people out; `media_unavailable` asks for the same order again.
 */
export const siteOrders: { [N in OrderName]: Order<N> } = {
  async 'send-out'(parts, site, { person, rooms }) {
    const identity = identityOf({ site, person });
    await sendOut(parts, { identity, rooms: rooms.map((one) => roomOf(site, one)) }, (room) =>
      log(parts, { site, room, action: 'send-out', target: identity }),
    );
  },

  async end(parts, site, ordered) {
    const room = roomOf(site, ordered);
    await decideEnd(parts, { site, room, action: 'end' }, withEnd);
    await close(parts, room);
  },

  async forget(parts, site, body) {
    if ('person' in body) await forgetPerson(parts, { site, ...body });
    else await forgetMeeting(parts, { site, ...body });
  },
};

const roomOf = (site: string, { meeting, group }: OrderedRoom): string =>
  roomNameOf({ site, meeting, group });

/** Sends them out of every room for which they may hold a seat; the audit log is not told who it was. */
async function forgetPerson(parts: OrderParts, who: { site: string; person: string }): Promise<void> {
  const { records, clock } = parts;
  const { site } = who;
  const identity = identityOf(who);
  const found = await sheetsOfPerson(records, who);
  const seatsFrom = clock() - SEAT_LASTS * 1000;
  const recent = found.filter(({ run }) => (run.finishedAt ?? Infinity) > seatsFrom);
  const waiting = await roomsWithWaiting(records, (one, waits) => one.site === site && waits === identity);
  await sendOut(parts, { identity, rooms: [...recent.map(({ run }) => run.room), ...waiting] }, (room) =>
    log(parts, { site, room, action: 'forget', target: null }),
  );
  await forgetSheets(
    parts,
    found.map(({ sheet }) => sheet),
  );
}

/** Ends it in all its rooms, of which one without a group may be there and never have been entered. */
async function forgetMeeting(parts: OrderParts, what: { site: string; meeting: string }): Promise<void> {
  const { records } = parts;
  const { site, meeting } = what;
  const found = await sheetsOfMeeting(records, what);
  const waiting = await roomsWithWaiting(records, (one) => one.site === site && one.meeting === meeting);
  const rooms = new Set([
    roomOf(site, { meeting, group: null }),
    ...found.map(({ run }) => run.room),
    ...waiting,
  ]);
  for (const room of rooms) {
    await decideEnd(parts, { site, room, action: 'forget' }, withMeetingForgotten);
    await clearLine(records, room);
  }
  for (const room of rooms) await close(parts, room);
  await forgetSheets(
    parts,
    found.map(({ sheet }) => sheet),
  );
}

/** Decides everything before LiveKit is asked for the first time. */
async function sendOut(
  parts: OrderParts,
  { identity, rooms }: { identity: string; rooms: string[] },
  logFor: (room: string) => Promise<void>,
): Promise<void> {
  const { records, signals, rotation, presence, clock } = parts;
  const each = [...new Set(rooms)];
  for (const room of each) {
    const now = clock();
    await changeRoom(records, room, (state) => withSentOut(state, identity, now));
    await takeFromLine(records, { room, identity });
    tellRoomChanged(signals, { room });
    if (presence.sessionsOf(room).length > 0) rotation.removed(room);
    await logFor(room);
  }
  for (const room of each) await putOut(parts, room, identity);
}

async function putOut({ media }: OrderParts, room: string, identity: string): Promise<void> {
  if ((await media.participant(room, identity)) === null) return;
  await media.notify(room, { type: 'sent_out' }, [identity]);
  await media.remove(room, identity);
}

async function decideEnd(
  parts: OrderParts,
  line: { site: string; room: string; action: OrderName },
  change: (state: RoomState, now: number) => RoomState,
): Promise<void> {
  const { records, signals, clock } = parts;
  const now = clock();
  await changeRoom(records, line.room, (state) => change(state, now));
  tellRoomChanged(signals, { room: line.room });
  await log(parts, { ...line, target: null });
}

async function close({ media }: OrderParts, room: string): Promise<void> {
  if (!(await media.isRunning(room))) return;
  await media.notify(room, { type: 'ended', by: { identity: '', name: '' } });
  await media.close(room);
}

const log = (
  { records, clock, newId }: OrderParts,
  line: { site: string; room: string; action: OrderName; target: string | null },
): Promise<void> => writeAudit(records, newId(), { at: clock(), actor: 'site', detail: null, ...line });

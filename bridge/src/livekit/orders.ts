import type { OrderBody, OrderedRoom, OrderName } from '@meetbridge/shared/contract';
import { identityOf, roomNameOf } from '../admission/names.ts';
import { forgetSheets, running, sheetsOfMeeting, sheetsOfPerson } from '../attendance/forget.ts';
import type { PresenceIndex } from '../attendance/presence.ts';
import type { KeyRotation } from '../encryption/rotation.ts';
import { writeAudit } from '../rooms/audit.ts';
import { changeRoom } from '../rooms/registry.ts';
import { tellRoomChanged } from '../rooms/signal.ts';
import { withEnd, withSentOut } from '../rooms/state.ts';
import type { Records, Signals } from '../store/primitives.ts';
import { leaveEveryLine, takeFromLine } from '../waiting/line.ts';
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
    const names = [...new Set(rooms.map((one) => roomOf(site, one)))];
    for (const room of names) await decideOut(parts, site, room, identity);
    for (const room of names) await putOut(parts, room, identity);
  },

  async end(parts, site, ordered) {
    await endRoom(parts, site, roomOf(site, ordered));
  },

  async forget(parts, site, body) {
    const { records } = parts;
    if ('person' in body) {
      const sheets = await sheetsOfPerson(records, site, body.person);
      const inside = await running(records, sheets);
      for (const { room, identity } of inside) await decideOut(parts, site, room, identity);
      for (const { room, identity } of inside) await putOut(parts, room, identity);
      await forgetSheets(parts, sheets);
      await leaveEveryLine(records, site, identityOf({ site, person: body.person }));
    } else {
      const sheets = await sheetsOfMeeting(records, site, body.meeting);
      const rooms = new Set((await running(records, sheets)).map(({ room }) => room));
      for (const room of rooms) await endRoom(parts, site, room);
      await forgetSheets(parts, sheets);
    }
  },
};

const roomOf = (site: string, { meeting, group }: OrderedRoom): string =>
  roomNameOf({ site, meeting, group });

async function decideOut(parts: OrderParts, site: string, room: string, identity: string): Promise<void> {
  const { records, signals, rotation, clock } = parts;
  const now = clock();
  await changeRoom(records, room, (state) => withSentOut(state, identity, now));
  await takeFromLine(records, { room, identity });
  tellRoomChanged(signals, { room });
  if (parts.presence.sessionsOf(room).length > 0) rotation.removed(room);
  await log(parts, { site, room, action: 'send-out', target: identity });
}

async function putOut({ media }: OrderParts, room: string, identity: string): Promise<void> {
  if ((await media.participant(room, identity)) === null) return;
  await media.notify(room, { type: 'sent_out' }, [identity]);
  await media.remove(room, identity);
}

async function endRoom(parts: OrderParts, site: string, room: string): Promise<void> {
  const { records, signals, media, clock } = parts;
  const now = clock();
  await changeRoom(records, room, (state) => withEnd(state, now));
  tellRoomChanged(signals, { room });
  await log(parts, { site, room, action: 'end', target: null });
  if (!(await media.isRunning(room))) return;
  await media.notify(room, { type: 'ended', by: { identity: '', name: '' } });
  await media.close(room);
}

const log = (
  { records, clock, newId }: OrderParts,
  line: { site: string; room: string; action: OrderName; target: string | null },
): Promise<void> => writeAudit(records, newId(), { at: clock(), actor: 'site', detail: null, ...line });

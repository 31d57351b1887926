import {
  attributeNames,
  type Notice,
  type NoticeActor,
  type RoomAction,
  type RoomActionBody,
} from '@meetbridge/shared/contract';
import type { KeyRotation } from '../encryption/rotation.ts';
import { BridgeError } from '../errors.ts';
import { type RoomState, withEnd, withLock, withoutRemoval, withRemoval } from '../rooms/state.ts';
import type { Seat } from '../seats/seat.ts';
import type { Once } from '../store/primitives.ts';
import type { Line } from '../waiting/line-before.ts';
import { insider, muteSource, notInside } from './inside.ts';
import type { MediaServer } from './media.ts';
import { restrictionActions } from './restriction-actions.ts';
import { vote } from './vote-action.ts';
import { waitingActions } from './waiting-actions.ts';

/** What an action works with. The room is the seat's, and there is no way to name another. */
export type Acting = {
  seat: Seat;
  media: MediaServer;
  /** Who waits before the room. */
  line: Line;
  once: Once;
  rotation: Pick<KeyRotation, 'removed'>;
  /** The room's state as it was when the action was allowed. */
  state: RoomState;
  /** Epoch ms. */
  now: number;
  by: NoticeActor;
  /** Writes a decision that outlasts LiveKit's memory. */
  decide(change: (state: RoomState) => RoomState): Promise<void>;
  /** Writes the audit line. It comes before LiveKit is asked to act: an order it could not carry out was given all the same. */
  log(target: string | null, detail: string | null): Promise<void>;
  /** Brings what people inside may do to what has been decided: everybody, or one. */
  enforce(identity?: string): Promise<void>;
  /** Shows everybody what has been decided about the room. False if it is not running. */
  show(): Promise<boolean>;
  /** Tells everybody in the room, or only those named. */
  tell(notice: Notice, to?: string[]): Promise<void>;
};

type Actions = { [A in RoomAction]: (acting: Acting, body: RoomActionBody<A>) => Promise<void> };

/** What each action does, in order: decide, log, act on LiveKit, tell. Rights have been checked before. */
export const actions: Actions = {
  async hand({ media, seat, now }, { raised }) {
    const attributes = { [attributeNames.hand]: raised ? String(now) : '' };
    if (!(await media.update(seat.room, seat.identity, { attributes }))) throw notInside();
  },

  async mute(acting, { identity, source }) {
    const target = await insider(acting.media, acting.seat.room, identity);
    await acting.log(identity, source);
    await muteSource(acting.media, acting.seat.room, [target], source);
    await acting.tell({ type: 'muted', by: acting.by, source }, [identity]);
  },

  async remove(acting, { identity }) {
    const { seat, media, now, by } = acting;
    if (identity === seat.identity)
      throw new BridgeError('not_allowed', 'People leave; they do not remove themselves.');
    await acting.decide((state) => withRemoval(state, identity, now));
    acting.rotation.removed(seat.room);
    await acting.log(identity, null);
    const target = await media.participant(seat.room, identity);
    if (target !== null) await acting.tell({ type: 'removed', by, identity, name: target.name });
    await media.remove(seat.room, identity);
  },

  async readmit(acting, { identity }) {
    if (acting.state.removed[identity] === undefined) {
      throw new BridgeError('target_not_found', 'That person was not removed from this room.');
    }
    await acting.decide((state) => withoutRemoval(state, identity));
    await acting.log(identity, null);
  },

  async lock(acting, { locked }) {
    await acting.decide((state) => withLock(state, locked));
    await acting.log(null, locked ? 'locked' : 'unlocked');
    if (await acting.show()) await acting.tell({ type: 'locked', by: acting.by, locked });
  },

  async 'lower-hand'(acting, { identity }) {
    await insider(acting.media, acting.seat.room, identity);
    await acting.log(identity, null);
    await acting.media.update(acting.seat.room, identity, { attributes: { [attributeNames.hand]: '' } });
    await acting.tell({ type: 'hand_lowered', by: acting.by }, [identity]);
  },

  async end(acting) {
    const { seat, media, now, by } = acting;
    await acting.decide((state) => withEnd(state, now));
    await acting.log(null, null);
    if (!(await media.isRunning(seat.room))) return;
    // afterwards there is nobody to tell; where the goodbye is faster, its reason (room deleted) tells them
    await acting.tell({ type: 'ended', by });
    await media.close(seat.room);
  },

  vote,
  ...restrictionActions,
  ...waitingActions,
};

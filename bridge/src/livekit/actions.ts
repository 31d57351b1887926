import {
  attributeNames,
  type Notice,
  type NoticeActor,
  type RoomAction,
  type RoomActionBody,
  type TrackSource,
} from '@meetbridge/shared/contract';
import type { ParticipantInfo } from 'livekit-server-sdk';
import { grantFor } from '../admission/grants.ts';
import { BridgeError } from '../errors.ts';
import { type RoomState, withEnd, withLock, withoutRemoval, withRemoval, withRole } from '../rooms/state.ts';
import type { Seat } from '../seats/seat.ts';
import type { Line } from '../waiting/line-before.ts';
import { waitingActions } from './waiting-actions.ts';
import type { MediaServer } from './media.ts';
import { livekitSources } from './permissions.ts';

/** What an action works with. The room is the seat's, and there is no way to name another. */
export type Acting = {
  seat: Seat;
  media: MediaServer;
  /** Who waits before the room. */
  line: Line;
  /** The room's state as it was when the action was allowed. */
  state: RoomState;
  /** Epoch ms. */
  now: number;
  by: NoticeActor;
  /** Writes a decision that outlasts LiveKit's memory. */
  decide(change: (state: RoomState) => RoomState): Promise<void>;
  /** Writes the audit line. It comes before LiveKit is asked to act: an order it could not carry out was given all the same. */
  log(target: string | null, detail: string | null): Promise<void>;
  /** Tells everybody in the room, or only those named. */
  tell(notice: Notice, to?: string[]): Promise<void>;
};

type Actions = { [A in RoomAction]?: (acting: Acting, body: RoomActionBody<A>) => Promise<void> };

/** What each action does, in order: decide, log, act on LiveKit, tell. Rights have been checked before. */
export const actions: Actions = {
  async hand({ media, seat, now }, { raised }) {
    const attributes = { [attributeNames.hand]: raised ? String(now) : '' };
    if (!(await media.update(seat.room, seat.identity, { attributes }))) throw notInside();
  },

  async mute(acting, { identity, source }) {
    const target = await insider(acting, identity);
    await acting.log(identity, source);
    await muteAll(acting, [target], source);
    await acting.tell({ type: 'muted', by: acting.by, source }, [identity]);
  },

  async 'mute-all'(acting, { mayUnmute }) {
    await acting.log(null, null);
    const everybody = await acting.media.inside(acting.seat.room);
    const others = everybody.filter((one) => one.attributes[attributeNames.role] !== 'moderator');
    await muteAll(acting, others, 'microphone');
    if (everybody.length > 0) await acting.tell({ type: 'muted_all', by: acting.by, mayUnmute });
  },

  async remove(acting, { identity }) {
    const { seat, media, now, by } = acting;
    if (identity === seat.identity)
      throw new BridgeError('not_allowed', 'People leave; they do not remove themselves.');
    await acting.decide((state) => withRemoval(state, identity, now));
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
    const { seat, media, by } = acting;
    await acting.decide((state) => withLock(state, locked));
    await acting.log(null, locked ? 'locked' : 'unlocked');
    if (await media.describe(seat.room, { locked })) await acting.tell({ type: 'locked', by, locked });
  },

  async 'lower-hand'(acting, { identity }) {
    await insider(acting, identity);
    await acting.log(identity, null);
    await acting.media.update(acting.seat.room, identity, { attributes: { [attributeNames.hand]: '' } });
    await acting.tell({ type: 'hand_lowered', by: acting.by }, [identity]);
  },

  async role(acting, { identity, role }) {
    const { seat, media, by } = acting;
    await insider(acting, identity);
    await acting.decide((state) => withRole(state, identity, role));
    await acting.log(identity, role);
    const grant = grantFor(role, seat.launch.meeting.settings);
    await media.update(seat.room, identity, { attributes: { [attributeNames.role]: role }, grant });
    await acting.tell({ type: 'role_changed', by, role }, [identity]);
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

  ...waitingActions,
};

const notInside = (): BridgeError => new BridgeError('target_not_found', 'That person is not in this room.');

async function insider({ media, seat }: Acting, identity: string): Promise<ParticipantInfo> {
  const found = await media.participant(seat.room, identity);
  if (found === null) throw notInside();
  return found;
}

/** How many tracks are muted at one time. */
const AT_ONCE = 20;

async function muteAll(
  { media, seat }: Acting,
  people: ParticipantInfo[],
  source: TrackSource,
): Promise<void> {
  const tracks = people.flatMap(({ identity, tracks: published }) =>
    published
      .filter((track) => track.source === livekitSources[source] && !track.muted)
      .map(({ sid }) => ({ identity, sid })),
  );
  for (let from = 0; from < tracks.length; from += AT_ONCE) {
    const some = tracks.slice(from, from + AT_ONCE);
    await Promise.all(some.map(({ identity, sid }) => media.mute(seat.room, identity, sid)));
  }
}

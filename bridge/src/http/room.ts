import { type RoomAction, type RoomActionBody, roomActions } from '@meetbridge/shared/contract';
import type { RequestHandler } from 'express';
import type { z } from 'zod';
import { BridgeError } from '../errors.ts';
import { moderate, type ModerationParts } from '../livekit/moderation.ts';
import type { Seats } from '../seats/token.ts';
import { readBody, takeBody } from './body.ts';
import { bearerOf, readSeat } from './seat-bearer.ts';

export type RoomParts = ModerationParts & { seats: Seats };

const isRoomAction = (name: unknown): name is RoomAction =>
  typeof name === 'string' && Object.hasOwn(roomActions, name);

/** `POST /room/:action`, seat as bearer, body as in `roomActions` → 204. */
export function roomRoute(parts: RoomParts): RequestHandler[] {
  const act: RequestHandler = async (req, res) => {
    const { action } = req.params;
    if (!isRoomAction(action)) throw new BridgeError('not_found', 'No such action.');
    const seat = await readSeat(req, bearerOf(req), { ...parts, now: parts.clock() });
    res.locals['site'] = seat.launch.site;
    // one action's schema gives that action's body; the compiler sees only the union of both
    const body = readBody(req, roomActions[action] as z.ZodType<RoomActionBody<RoomAction>>);
    await moderate(parts, seat, action, body);
    res.status(204).end();
  };
  return [takeBody('8kb'), act];
}

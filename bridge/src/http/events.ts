import type { SeatEvent } from '@meetbridge/shared/contract';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { BridgeError } from '../errors.ts';
import { refuseAction } from '../livekit/moderation.ts';
import { roomStateOf } from '../rooms/registry.ts';
import type { Seat } from '../seats/seat.ts';
import type { Seats } from '../seats/token.ts';
import { answerFor } from '../waiting/answer.ts';
import { SIGN_EVERY } from '../waiting/line.ts';
import { enter, leave, leaveSoon, type VisitParts } from '../waiting/visit.ts';
import type { Watcher } from '../waiting/watch.ts';
import { type EventStream, openEventStream } from './event-stream.ts';
import { causeOf } from './log.ts';
import { bearerOf, readAnySeat } from './seat-bearer.ts';
import { situationIn, type WhoIsInside } from './ticket.ts';

export type EventsParts = VisitParts & { presence: WhoIsInside; seats: Seats; log: Logger };

/**
 * `GET /seat/events`, a seat as bearer → `SeatEvent`s: to somebody who waits, their place, and at last the answer; to a
 * moderator, the line. Everybody else is refused with `not_allowed`. It ends with the seat.
 */
export function seatEvents(parts: EventsParts): RequestHandler {
  return async (req, res) => {
    if (req.method !== 'GET') throw new BridgeError('not_found', 'Events are there to be read.');
    const now = parts.clock();
    const { seat, waits } = await readAnySeat(req, bearerOf(req), { ...parts, now });
    res.locals['site'] = seat.launch.site;
    if (!waits) refuseAction(await roomStateOf(parts.records, seat.room), seat, 'admit', now);
    if (res.destroyed) return;
    listen(parts, seat, res, waits ? waiting(parts, seat) : moderating(parts, seat));
  };
}

/** What one kind of listener does. */
type Listening = {
  waits: boolean;
  look(...seen: [...Parameters<Watcher['look']>, stream: EventStream]): void;
  /** What is said when the seat ends. */
  last: SeatEvent | undefined;
  /** The reader has gone without a word. */
  onGone(): void;
};

function listen({ watch }: EventsParts, seat: Seat, res: Response, kind: Listening): void {
  let stop = (): void => undefined;
  const opened = openEventStream(res, () => {
    stop();
    kind.onGone();
  });
  const stream: EventStream = {
    ...opened,
    end(last) {
      stop();
      opened.end(last);
    },
  };
  if (watch.isClosed()) return stream.end();
  const { room, identity, id, expiresAt, launch } = seat;
  stop = watch.add({
    site: launch.site,
    room,
    identity,
    seat: id,
    waits: kind.waits,
    look: (glimpse) => kind.look(glimpse, stream),
    end: (reason) => stream.end(reason === 'expired' ? kind.last : undefined),
    until: expiresAt * 1000,
  });
}

/** Somebody who waits. As long as their browser listens, they give a sign of themselves to the line. */
function waiting(parts: EventsParts, seat: Seat): Listening {
  const { presence, log, clock } = parts;
  const isTimeForSign = every(SIGN_EVERY / 2, clock);
  const isOverThen = seat.launch.meeting.closesAt === seat.expiresAt;
  const onTrouble = (error: unknown): void => log.warn(causeOf(error), 'the line could not be written');
  return {
    waits: true,
    look(glimpse, stream) {
      const times = { now: clock(), seatFrom: seat.issuedAt * 1000 };
      const situation = situationIn(seat, glimpse.state, presence, times);
      const answer = answerFor(seat.launch, seat, situation, glimpse);
      if (answer !== null && answer.type !== 'place') {
        stream.end(answer);
        leave(parts, seat, { now: clock(), seenBefore: clock() }).catch(onTrouble);
        return;
      }
      if (answer !== null) stream.send(answer);
      if (!isTimeForSign() && answer !== null) return;
      stream.keepAlive();
      enter(parts, seat, clock()).catch(onTrouble);
    },
    last: { type: 'refused', code: isOverThen ? 'meeting_over' : 'seat_expired' },
    onGone: () => leaveSoon(parts, seat, onTrouble),
  };
}

/** A moderator, for as long as they are one. */
function moderating({ clock }: EventsParts, seat: Seat): Listening {
  const isTimeForSign = every(SIGN_EVERY / 2, clock);
  return {
    waits: false,
    look({ state, line }, stream) {
      try {
        refuseAction(state, seat, 'admit', clock());
      } catch (error) {
        if (error instanceof BridgeError) return stream.end();
        throw error;
      }
      stream.send({ type: 'waiting', people: line, note: state.waitingNote });
      if (isTimeForSign()) stream.keepAlive();
    },
    last: undefined,
    onGone: () => undefined,
  };
}

/** Answers true at first, and then once every `time` ms at most. */
function every(time: number, clock: () => number): () => boolean {
  let last = -Infinity;
  return () => {
    if (clock() - last < time) return false;
    last = clock();
    return true;
  };
}

import { performance } from 'node:perf_hooks';
import type { SeatEvent } from '@meetbridge/shared/contract';
import type { Response } from 'express';

/** An answer that goes on (`text/event-stream`, WHATWG HTML §9.2). */
export type EventStream = {
  /** Sends the event unless it says what the one before it said. To a slow reader only the latest goes. */
  send(event: SeatEvent): void;
  /** Shows proxies and the browser that somebody is still there. */
  keepAlive(): void;
  /** Ends it from here; with a last event, after it. */
  end(last?: SeatEvent): void;
};

/** Begins to answer. `onGone`: the reader has gone by itself, and nothing more can be sent. */
export function openEventStream(res: Response, onGone: () => void): EventStream {
  res.locals['openedAt'] = performance.now();
  res.status(200);
  res.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  res.setHeader('Cache-Control', 'no-store, no-transform');
  res.setHeader('X-Accel-Buffering', 'no');
  // nothing follows on this connection, so that the bridge can stop when its streams have ended
  res.shouldKeepAlive = false;
  res.flushHeaders();
  res.req.socket.setTimeout(0);

  let said = '';
  let held: string | null = null;
  let isOver = false;
  res.once('close', () => {
    if (isOver) return;
    isOver = true;
    onGone();
  });
  res.on('drain', () => {
    if (held !== null && !isOver) res.write(held);
    held = null;
  });

  return {
    send(event) {
      const text = textOf(event);
      if (isOver || text === said) return;
      said = text;
      if (res.writableNeedDrain) held = text;
      else res.write(text);
    },
    keepAlive() {
      if (!isOver && !res.writableNeedDrain) res.write(':\n\n');
    },
    end(last) {
      if (isOver) return;
      isOver = true;
      res.end(last === undefined ? '' : textOf(last));
    },
  };
}

const textOf = (event: SeatEvent): string => `data: ${JSON.stringify(event)}\n\n`;

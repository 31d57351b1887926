import { type ByteStreamHandler, type Room } from 'livekit-client';
import { streamTopic } from './kinds.ts';

/** How long, in milliseconds, a piece may take to begin, and how long it may pause. */
const TO_BEGIN = 60_000;
const TO_GO_ON = 20_000;

type Expected = {
  token: string;
  from: string;
  /** The most bytes it may have. */
  most: number;
  signal: AbortSignal;
  onBytes(count: number): void;
};

/**
 * Takes one byte stream from one person; rejects when it does not come, stops, or is longer than it may be. LiveKit drops streams
 * that nobody has registered for, so nothing is read that was not asked for.
 */
export function takeStream(
  room: Room,
  { token, from, most, signal, onBytes }: Expected,
): Promise<Uint8Array<ArrayBuffer>> {
  const topic = streamTopic(token);
  return new Promise((resolve, reject) => {
    let settled = false;
    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      room.unregisterByteStreamHandler(topic);
      finish();
    };
    const fail = (): void => settle(() => reject(new Error('The piece did not come.')));
    const abort = (): void => settle(() => reject(signal.reason as Error));
    let timer = setTimeout(fail, TO_BEGIN);
    const read: ByteStreamHandler = (reader, { identity }) => {
      room.unregisterByteStreamHandler(topic);
      const parts: Uint8Array[] = [];
      let length = 0;
      const drain = async (): Promise<void> => {
        // Also what nobody wants any more is read to its end: LiveKit would keep it otherwise.
        for await (const part of reader) {
          length += part.byteLength;
          if (identity !== from || length > most) fail();
          if (settled) continue;
          parts.push(part);
          onBytes(part.byteLength);
          clearTimeout(timer);
          timer = setTimeout(fail, TO_GO_ON);
        }
        settle(() => resolve(joined(parts, length)));
      };
      drain().catch(fail);
    };
    signal.addEventListener('abort', abort);
    room.registerByteStreamHandler(topic, read);
    if (signal.aborted) abort();
  });
}

/** Parts in a row as one. Pure. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

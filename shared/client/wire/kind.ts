import type { Badges } from '../connection/attributes.ts';

/** Whoever sent a message: LiveKit says who, the bridge says as what. */
export type Sender = { identity: string; name: string; badges: Badges };

/** One kind of message between the clients of a meeting. */
export type Kind<T> = {
  /** Travels on the LiveKit data topic `meetbridge.<name>`. */
  name: string;
  /** Always to one person alone, and sealed for them: nobody else's client takes it for one of theirs. */
  private?: true;
  /** Reads what came in; null for anything that is not exactly such a message. */
  parse(body: unknown): T | null;
  /** Whether that sender may say such a thing at all: decided by what the bridge says about them, never by the message. */
  allowed(sender: Sender, body: T): boolean;
};

/** A message that was read and whose sender may send it. */
export type Received<T> = { id: string; body: T; sender: Sender };

/** The largest message between clients, in bytes of JSON: with its seal it fits a LiveKit data packet (15 KiB). */
export const MESSAGE_BYTES = 14_000;

/** The largest packet that anybody looks into: the largest message in its seal. */
export const PACKET_BYTES = MESSAGE_BYTES + 256;

/** What is written down of a message before it is sealed. */
export type Envelope = { id: string; body: unknown };

const ID = /^[\w-]{8,64}$/;

/** Reads an envelope; null for anything else. Pure. */
export function readEnvelope(bytes: Uint8Array): Envelope | null {
  if (bytes.byteLength > MESSAGE_BYTES) return null;
  try {
    const value = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    ) as Partial<Envelope> | null;
    if (value === null || typeof value.id !== 'string' || !ID.test(value.id)) return null;
    return { id: value.id, body: value.body };
  } catch {
    return null;
  }
}

/** Writes an envelope. Throws `RangeError` for one that is too large to travel. */
export function writeEnvelope(envelope: Envelope): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(JSON.stringify(envelope));
  if (bytes.byteLength > MESSAGE_BYTES) throw new RangeError('The message is too large.');
  return bytes;
}

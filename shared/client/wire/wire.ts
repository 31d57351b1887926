import { type Room, RoomEvent } from 'livekit-client';
import { badgesOf } from '../connection/attributes.ts';
import { Store } from '../store.ts';
import { type Allowance, fullAllowance, OTHERS, OWN, spend } from './flow.ts';
import { newId } from './id.ts';
import { type Kind, PACKET_BYTES, readEnvelope, type Received, type Sender, writeEnvelope } from './kind.ts';
import type { SealContext, Sealer } from './sealer.ts';

export { newId };

const PREFIX = 'meetbridge.';

/** For how long, in milliseconds, somebody who floods is marked after the last message too many. */
const MARKED = 10_000;

/** How many of one sender's messages are remembered, so that none counts twice, whoever repeats it. */
const REMEMBERED = 500;

/** How many packets wait for a sender whom LiveKit has not announced yet, and for how many milliseconds. */
const HELD = 50;
const HELD_FOR = 5_000;

type Packet = { topic: string; payload: Uint8Array<ArrayBuffer>; at: number };

/** What is for one person alone opens as nothing that was for another. */
const contextOf = (topic: string, sender: string, to: string | undefined): SealContext => ({
  sender,
  topic: to === undefined ? topic : `${topic} ${to}`,
});

const isYoung = ({ at }: Packet): boolean => performance.now() - at < HELD_FOR;

/** Small messages between the clients of one room, by kinds. Nothing gets through that its sender may not say. */
export class Wire {
  /** Who sends more than anybody may; what is too much is dropped. */
  readonly flooding = new Store<ReadonlySet<string>>(new Set());
  /** How many of one's own messages wait because one sends faster than others would listen. */
  readonly waiting = new Store(0);
  /** Null in a meeting that is not encrypted; otherwise nothing unsealed goes out or comes in. */
  sealer: Sealer | null = null;
  #room: Room;
  #handlers = new Map<string, { isPrivate: boolean; hear: (packet: Packet, sender: Sender) => void }>();
  #allowances = new Map<string, Allowance>();
  #marks = new Map<string, ReturnType<typeof setTimeout>>();
  #own = fullAllowance(OWN, performance.now());
  /** What one sender sends is opened one after the other, so that it stays in order. */
  #order = new Map<string, Promise<void>>();
  #held = new Map<string, Packet[]>();
  /** What came already, by senders: as long as the room lasts, because whoever repeats may also say that somebody was away. */
  #seen = new Map<string, Set<string>>();

  constructor(room: Room) {
    this.#room = room;
    room
      .on(RoomEvent.DataReceived, (payload, _participant, _kind, topic, _encryption, sender) => {
        if (!topic?.startsWith(PREFIX) || !sender || payload.byteLength > PACKET_BYTES) return;
        this.#take(sender, { topic, payload: new Uint8Array(payload), at: performance.now() });
      })
      .on(RoomEvent.ParticipantConnected, ({ identity }) => {
        const held = this.#held.get(identity) ?? [];
        this.#held.delete(identity);
        for (const packet of held) if (isYoung(packet)) this.#take(identity, packet);
      })
      .on(RoomEvent.ParticipantDisconnected, ({ identity }) => this.#forget(identity));
  }

  /** Listens to messages of a kind; the answer stops listening. */
  on<T>(kind: Kind<T>, handler: (message: Received<T>) => void): () => void {
    const topic = PREFIX + kind.name;
    const hear = ({ payload }: Packet, sender: Sender): void => {
      const envelope = readEnvelope(payload);
      const body = envelope && kind.parse(envelope.body);
      if (!envelope || body === null || !kind.allowed(sender, body)) return;
      if (!this.#isNew(sender.identity, `${topic} ${envelope.id}`)) return;
      handler({ id: envelope.id, body, sender });
    };
    this.#handlers.set(topic, { isPrivate: kind.private === true, hear });
    return () => void this.#handlers.delete(topic);
  }

  /**
   * Sends to everybody, or only to those named; resolves with the message's id. Whoever sends faster than others would
   * listen waits here, except with `unpaced`: then the caller sees to it that nobody gets too much. Rejects when it could not be
   * sent.
   */
  async send<T>(
    kind: Kind<T>,
    body: T,
    { to, id = newId(), unpaced = false }: { to?: string[]; id?: string; unpaced?: boolean } = {},
  ): Promise<string> {
    if (!unpaced) await this.#pause();
    const topic = PREFIX + kind.name;
    const plain = writeEnvelope({ id, body });
    const { localParticipant } = this.#room;
    const context = contextOf(topic, localParticipant.identity, kind.private ? to?.[0] : undefined);
    const bytes = await (this.sealer?.seal(plain, context) ?? plain);
    await localParticipant.publishData(bytes, {
      reliable: true,
      topic,
      ...(to === undefined ? {} : { destinationIdentities: to }),
    });
    return id;
  }

  close(): void {
    for (const timer of this.#marks.values()) clearTimeout(timer);
    for (const known of [this.#marks, this.#handlers, this.#held, this.#seen]) known.clear();
  }

  #take(identity: string, packet: Packet): void {
    const handler = this.#handlers.get(packet.topic);
    if (handler === undefined) return;
    const participant = this.#room.remoteParticipants.get(identity);
    if (participant === undefined) return this.#hold(identity, packet);
    if (!this.#inTime(identity, packet.at)) return;
    const { sealer } = this;
    const { name = '', attributes } = participant;
    const sender: Sender = { identity, name, badges: badgesOf(attributes) };
    const opening = async (): Promise<void> => {
      const me = this.#room.localParticipant.identity;
      const context = contextOf(packet.topic, identity, handler.isPrivate ? me : undefined);
      const payload = sealer === null ? packet.payload : await sealer.open(packet.payload, context);
      if (payload !== null) handler.hear({ ...packet, payload }, sender);
    };
    const before = this.#order.get(identity) ?? Promise.resolve();
    this.#order.set(identity, before.then(opening).catch(reportError));
  }

  /** A packet may come before LiveKit says whose it is; what that sender may say is not known until then. */
  #hold(identity: string, packet: Packet): void {
    // Of somebody who has just gone some come late; they make room again.
    for (const [one, packets] of this.#held) if (!packets.some(isYoung)) this.#held.delete(one);
    const held = this.#held.get(identity) ?? [];
    if (held.length < HELD && this.#held.size < HELD) this.#held.set(identity, [...held, packet]);
  }

  #isNew(identity: string, message: string): boolean {
    const seen = this.#seen.get(identity) ?? new Set();
    if (seen.has(message)) return false;
    this.#seen.set(identity, seen.add(message));
    const [oldest = ''] = seen;
    if (seen.size > REMEMBERED) seen.delete(oldest);
    return true;
  }

  #inTime(identity: string, now: number): boolean {
    const { after, early } = spend(OTHERS, this.#allowances.get(identity) ?? fullAllowance(OTHERS, now), now);
    this.#allowances.set(identity, after);
    if (early > 0) this.#mark(identity);
    return early === 0;
  }

  #mark(identity: string): void {
    clearTimeout(this.#marks.get(identity));
    const unmark = (): void => {
      this.#marks.delete(identity);
      this.flooding.update((before) => new Set([...before].filter((one) => one !== identity)));
    };
    this.#marks.set(identity, setTimeout(unmark, MARKED));
    if (!this.flooding.value.has(identity)) this.flooding.update((before) => new Set([...before, identity]));
  }

  #forget(identity: string): void {
    this.#order.delete(identity);
    this.#held.delete(identity);
  }

  async #pause(): Promise<void> {
    const { after, early } = spend(OWN, this.#own, performance.now());
    this.#own = after;
    if (early === 0) return;
    // The place in the queue is taken now, so that whoever comes next waits behind it.
    this.#own = { left: after.left - 1, at: after.at };
    this.waiting.update((count) => count + 1);
    await new Promise((resolve) => setTimeout(resolve, early));
    this.waiting.update((count) => count - 1);
  }
}

import type { Room } from 'livekit-client';
import { newId } from '../wire/id.ts';
import type { Wire } from '../wire/wire.ts';
import { type FileTalk, PIECE_BYTES, sealTopic, streamTopic, talkKind } from './kinds.ts';

/** How many pieces go out at the same time, and how many wait for it, of everybody and of one person. */
const AT_ONCE = 2;
const WAITING = 60;
const WAITING_OF_ONE = 3;

/** A piece that somebody asks for. */
export type Want = Extract<FileTalk, { say: 'want' }> & { to: string };

/** Gives pieces of files to those who ask, a few at a time; each person waits for one piece of a file at a time. */
export class Outlet {
  #room: Room;
  #wire: Wire;
  #blobFor: (hash: string, asker: string) => Blob | null;
  #waiting: Want[] = [];
  #busy = 0;

  /** `blobFor` answers null for what is not here, and for what is not for that person. */
  constructor(room: Room, wire: Wire, blobFor: (hash: string, asker: string) => Blob | null) {
    this.#room = room;
    this.#wire = wire;
    this.#blobFor = blobFor;
  }

  ask(want: Want): void {
    this.#waiting = this.#waiting.filter(({ to, hash }) => to !== want.to || hash !== want.hash);
    const ofOne = this.#waiting.filter(({ to }) => to === want.to).length;
    if (this.#waiting.length >= WAITING || ofOne >= WAITING_OF_ONE) return this.#refuse(want);
    if (this.#blobFor(want.hash, want.to) === null) return this.#refuse(want);
    this.#waiting.push(want);
    this.#next();
  }

  close(): void {
    this.#waiting = [];
  }

  #refuse({ to, hash, token }: Want): void {
    void this.#wire.send(talkKind, { say: 'no', hash, token }, { to: [to], unpaced: true }).catch(() => null);
  }

  #next(): void {
    if (this.#busy >= AT_ONCE) return;
    const want = this.#waiting.shift();
    if (want === undefined) return;
    this.#busy += 1;
    const done = (): void => {
      this.#busy -= 1;
      this.#next();
    };
    this.#give(want).then(done, () => {
      this.#refuse(want);
      done();
    });
  }

  async #give({ to, hash, piece, token }: Want): Promise<void> {
    const blob = this.#blobFor(hash, to);
    if (blob === null || !this.#room.remoteParticipants.has(to)) throw new Error('It is not there any more.');
    const from = piece * PIECE_BYTES;
    const plain = new Uint8Array(await blob.slice(from, from + PIECE_BYTES).arrayBuffer());
    const { localParticipant } = this.#room;
    const context = { sender: localParticipant.identity, topic: sealTopic(hash, piece) };
    const bytes = (await this.#wire.sealer?.seal(plain, context)) ?? plain;
    const writer = await localParticipant.streamBytes({
      topic: streamTopic(token),
      destinationIdentities: [to],
      totalSize: bytes.byteLength,
      streamId: newId(),
      name: 'piece',
    });
    await writer.write(bytes);
    await writer.close();
  }
}

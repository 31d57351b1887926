import { type Room, RoomEvent } from 'livekit-client';
import type { Kind } from '../wire/kind.ts';
import type { SealContext } from '../wire/sealer.ts';
import type { Wire } from '../wire/wire.ts';
import { openWith } from './seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Says nothing; that it opens says everything. */
const hello: Kind<true> = {
  name: 'hello',
  parse: (body) => (body === true ? true : null),
  allowed: () => true,
};
const TOPIC = `meetbridge.${hello.name}`;

export const isGreeting = ({ topic }: SealContext): boolean => topic === TOPIC;

/** In a crowd about so many of those present greet who comes: enough to know, and no storm. */
const GREETERS = 20;

/**
 * Shows that keys fit, before anybody has a camera on: whoever comes in sends a sealed greeting to all, and those who are there
 * send theirs to who comes. What came of opening them the sealer tells.
 */
export class Greeting {
  #room: Room;
  #wire: Wire;
  /** The last greeting of each person that did not open: another key can be tried on it. */
  #closed = new Map<string, Bytes>();

  constructor(room: Room, wire: Wire) {
    this.#room = room;
    this.#wire = wire;
    wire.on(hello, () => undefined);
    room
      .on(RoomEvent.Connected, () => this.send())
      .on(RoomEvent.ParticipantActive, ({ identity }) => {
        if (Math.random() * room.remoteParticipants.size < GREETERS) this.send([identity]);
      })
      .on(RoomEvent.ParticipantDisconnected, ({ identity }) => void this.#closed.delete(identity));
  }

  /** To all, or those named. Who may send nothing at all is known by the others' greetings alone. */
  send(to?: string[]): void {
    if (this.#room.remoteParticipants.size === 0) return;
    void this.#wire.send(hello, true, to === undefined ? {} : { to }).catch(() => null);
  }

  /** What came of opening a message. */
  heard(opened: boolean, context: SealContext, bytes: Bytes): void {
    if (!isGreeting(context)) return;
    if (opened) this.#closed.delete(context.sender);
    else this.#closed.set(context.sender, bytes);
  }

  /** Whose greetings, of those that do not open, another key opens, and whose it does not. */
  async try(key: CryptoKey, salt: Bytes): Promise<{ fits: string[]; fails: string[] }> {
    const tried = await Promise.all(
      [...this.#closed].map(async ([sender, bytes]) => ({
        sender,
        opens: (await openWith(key, salt, bytes, { sender, topic: TOPIC })) !== null,
      })),
    );
    const those = (opens: boolean): string[] =>
      tried.filter((one) => one.opens === opens).map(({ sender }) => sender);
    return { fits: those(true), fails: those(false) };
  }

  /** Greetings that open by now. */
  forget(senders: string[]): void {
    for (const sender of senders) this.#closed.delete(sender);
  }
}

import { type Participant, type Room, RoomEvent } from 'livekit-client';
import type { Notice } from '../../contract/notice.ts';
import type { Encryption, MeetingKey } from '../../contract/ticket.ts';
import { Refused } from '../bridge/refusal.ts';
import type { Emitter } from '../events.ts';
import { fromBase64url } from '../journal/base64url.ts';
import { Store } from '../store.ts';
import type { Wire } from '../wire/wire.ts';
import { rootOf } from './derive.ts';
import { Greeting, isGreeting } from './greeting.ts';
import { type Generation, generationOf, Keyring } from './keyring.ts';
import { type Peer, type Peers, withNewKey, withoutPeer, withPeer } from './peers.ts';
import { Rotation } from './rotation.ts';
import { KeySealer } from './seal.ts';

/** How an encrypted session is encrypted. */
export type Encrypted = Exclude<Encryption, { mode: 'none' }>;

/** What a protection works on: one call. */
export type Protected = {
  room: Room;
  wire: Wire;
  notices: Emitter<{ notice: Notice }>;
  /** `POST /seat/key`. Rejects. */
  fetchKey: () => Promise<MeetingKey>;
};

const firstOf = async (encryption: Encrypted, passphrase: string | null): Promise<Generation> => {
  const salt = fromBase64url(encryption.salt);
  if (encryption.mode === 'bridge')
    return generationOf(fromBase64url(encryption.key), salt, encryption.generation);
  return generationOf(await rootOf(passphrase ?? '', salt), salt, 0);
};

/**
 * The end-to-end encryption of one call, for as long as it lasts. Picture and sound are LiveKit's frame encryption, by our keys, in
 * one worker; messages are sealed by our own sealer. So LiveKit is given its keys as `e2ee` and not as `encryption`, which would
 * seal messages once more with the key of the media: then who has another key could not be named, because LiveKit drops what
 * it cannot open without a word, and whoever must not hold the media's key could not be given messages alone.
 */
export class Protection {
  readonly mode: Encrypted['mode'];
  readonly keyring: Keyring;
  readonly sealer: KeySealer;
  readonly worker: Worker;
  /** What is known about the others' keys. */
  readonly peers = new Store<Peers>(new Map());
  /** Mode `own`: what was typed, to show it to its person and to go on with when the session is a new one. Kept in memory alone. */
  passphrase: string | null;
  #greeting: Greeting | null = null;
  #rotation: Rotation | null = null;

  private constructor(mode: Encrypted['mode'], keyring: Keyring, worker: Worker, passphrase: string | null) {
    this.mode = mode;
    this.keyring = keyring;
    this.worker = worker;
    this.passphrase = passphrase;
    this.sealer = new KeySealer(keyring, (opening, context, bytes) => {
      if (opening === 'unknown') return this.#rotation?.hinted(performance.now());
      const opened = opening === 'opened';
      this.#greeting?.heard(opened, context, bytes);
      if (opened) this.#learn(context.sender, { key: 'same', failures: 0 });
      // A piece of a file that is not what it should be does not open either.
      else if (isGreeting(context)) this.#learn(context.sender, { key: 'another' });
    });
  }

  /** Derives the keys while the worker starts. `passphrase` in mode `own` alone. Throws `Refused`. */
  static async start(
    encryption: Encrypted,
    passphrase: string | null,
    starting: Promise<Worker>,
  ): Promise<Protection> {
    const [first, worker] = await Promise.all([firstOf(encryption, passphrase), starting]).catch(
      (error: unknown) => {
        void starting.then((unused) => unused.terminate()).catch(() => null);
        throw error;
      },
    );
    const keyring = new Keyring(fromBase64url(encryption.salt), first);
    return new Protection(encryption.mode, keyring, worker, passphrase);
  }

  /** Protects a call, before it connects: nothing unsealed goes out or comes in. */
  async attach({ room, wire, notices, fetchKey }: Protected): Promise<void> {
    wire.sealer = this.sealer;
    this.#greeting = new Greeting(room, wire);
    if (this.mode === 'bridge') {
      const rotation = (this.#rotation = new Rotation(this.keyring, fetchKey));
      notices.on('notice', (notice) => {
        if (notice.type === 'key_changed') rotation.told(notice.generation);
      });
    }
    const look = (participant: Participant): void => this.#look(participant);
    room
      .on(RoomEvent.Connected, () => room.remoteParticipants.forEach(look))
      .on(RoomEvent.TrackPublished, (_publication, participant) => look(participant))
      .on(RoomEvent.TrackUnpublished, (_publication, participant) => look(participant))
      .on(RoomEvent.ParticipantDisconnected, ({ identity }) => {
        this.peers.update((peers) => withoutPeer(peers, identity));
      })
      .on(RoomEvent.Disconnected, () => this.peers.set(new Map()))
      .on(RoomEvent.EncryptionError, (error: Error | undefined, participant) => {
        this.#fail(error?.message ?? '', participant?.identity);
      });
    await room.setE2EEEnabled(true);
  }

  /**
   * Another passphrase, while one is inside. It is tried on the others' greetings first; answers whether it fits anybody's, and
   * changes nothing if not. Where nobody has greeted there is nothing to try it on, and it is taken.
   */
  async retype(passphrase: string): Promise<boolean> {
    const { salt } = this.keyring;
    const next = await generationOf(await rootOf(passphrase, salt), salt, 0);
    const { fits, fails } = (await this.#greeting?.try(next.data, salt)) ?? { fits: [], fails: [] };
    if (fits.length === 0 && fails.length > 0) return false;
    this.passphrase = passphrase;
    this.keyring.use(next);
    this.peers.update(withNewKey);
    for (const identity of fits) this.#learn(identity, { key: 'same' });
    for (const identity of fails) this.#learn(identity, { key: 'another' });
    this.#greeting?.forget(fits);
    this.#greeting?.send();
    return true;
  }

  /** Goes on with a new ticket, after the connection was lost. Throws `Refused` where the meeting is not encrypted as it was. */
  async renew(encryption: Encryption): Promise<void> {
    if (encryption.mode !== this.mode) throw new Refused({ code: 'encryption_changed' });
    const salt = fromBase64url(encryption.salt);
    const same = salt.every((byte, index) => byte === this.keyring.salt[index]);
    const isKnown = encryption.mode === 'own' || encryption.generation <= this.keyring.newest;
    if (same && isKnown) return;
    const next = await firstOf(encryption, this.passphrase);
    if (same) this.keyring.use(next);
    else await this.keyring.restart(salt, next);
  }

  /** Ends the worker; keys are gone with it. */
  close(): void {
    this.#rotation?.close();
    this.worker.terminate();
  }

  #look(participant: Participant): void {
    if (participant.isLocal) return;
    const open = [...participant.trackPublications.values()].filter(({ isEncrypted }) => !isEncrypted);
    for (const publication of open) if ('setSubscribed' in publication) unsubscribe(publication);
    this.#learn(participant.identity, { open: open.length > 0 });
  }

  #fail(message: string, identity: string | undefined): void {
    if (message.startsWith('MissingKey')) this.#rotation?.hinted(performance.now());
    if (identity === undefined || !message.startsWith('InvalidKey')) return;
    this.#learn(identity, { failures: (this.peers.value.get(identity)?.failures ?? 0) + 1 });
  }

  #learn(identity: string, change: Partial<Peer>): void {
    const before = this.peers.value.get(identity);
    const isNews =
      before === undefined ||
      Object.entries(change).some(([name, value]) => before[name as keyof Peer] !== value);
    if (isNews) this.peers.update((peers) => withPeer(peers, identity, change));
  }
}

const unsubscribe = (publication: object): void =>
  (publication as { setSubscribed(subscribed: boolean): void }).setSubscribed(false);

import { type Room, RoomEvent } from 'livekit-client';
import type { ChatChannel } from '../chat/channel.ts';
import { badgesOf } from '../connection/attributes.ts';
import type { Entry, Somebody } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import { Store } from '../store.ts';
import { newId } from '../wire/id.ts';
import type { Received } from '../wire/kind.ts';
import type { Wire } from '../wire/wire.ts';
import type { Download } from './download.ts';
import {
  cleanName,
  FILE_BYTES,
  type FileBody,
  fileEntries,
  fileKind,
  type FileTalk,
  privateFileKind,
  talkKind,
} from './kinds.ts';
import { typeOf } from './magic.ts';
import type { Outlet, Want } from './outlet.ts';

/** How many files come at the same time, and how many bytes of files this page holds. */
const AT_ONCE = 3;
const HELD_BYTES = 100 * 1024 * 1024;
/** Whoever has a file says so at some moment within this many milliseconds. */
const SPREAD = 1_000;

/** Where a file stands on this page; one that is not mentioned is there to be fetched. `share`: 0 to 1. */
export type FileState =
  { phase: 'coming'; share: number } | { phase: 'here'; blob: Blob } | { phase: 'gone' | 'failed' | 'busy' };

/** Why a file cannot be offered. */
export type OfferProblem = 'tooLarge' | 'empty' | 'unreadable' | 'failed';

const loadExchange = () => import('./exchange.ts');

type Parts = { room: Room; wire: Wire; journal: Journal; chat: ChatChannel };

/** Files that people give each other: announced to all, sent to whoever asks, and held by nobody but the people. */
export class Files {
  /** By hash. */
  readonly states = new Store<ReadonlyMap<string, FileState>>(new Map());
  #parts: Parts;
  #offers: Store<readonly Entry<FileBody>[]>;
  /** Null until somebody asks for a file. */
  #outlet: Promise<Outlet> | null = null;
  #downloads = new Map<string, Download>();
  #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    const { room, wire, journal, chat } = parts;
    this.#offers = journal.of(fileEntries);
    const arrive = ({ id, body, sender }: Received<FileBody>, to?: Somebody): void =>
      chat.arrived(
        { id, kind: fileEntries.name, from: sender, at: Date.now(), body, ...(to && { to }) },
        { key: 'live.file', values: { name: sender.name, file: body.name } },
      );
    wire.on(fileKind, (message) => arrive(message));
    wire.on(privateFileKind, (message) => arrive(message, chat.me));
    wire.on(talkKind, ({ body, sender }) => this.#hear(body, sender.identity));
    room.on(RoomEvent.ParticipantDisconnected, ({ identity }) => {
      for (const download of this.#downloads.values()) download.gone(identity);
    });
  }

  /** Whether this page can check what comes: browsers have no `crypto.subtle` where a page is not secure. */
  get supported(): boolean {
    return 'subtle' in crypto;
  }

  /** Whether this person can ask for files: LiveKit lets those who may send nothing not even ask. */
  get mayFetch(): boolean {
    return this.supported && (this.#parts.room.localParticipant.permissions?.canPublishData ?? false);
  }

  /** Offers a file to everybody, or to one person alone; null when it was announced. */
  async offer(file: File, to?: Somebody): Promise<OfferProblem | null> {
    if (file.size > FILE_BYTES) return 'tooLarge';
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    if (bytes === null) return 'unreadable';
    if (bytes.byteLength === 0) return 'empty';
    const { wire, journal, chat } = this.#parts;
    const exchange = await loadExchange().catch(() => null);
    if (exchange === null) return 'failed';
    const body = { name: cleanName(file.name), size: bytes.byteLength, hash: await exchange.hashOf(bytes) };
    const id = newId();
    try {
      this.#hold(body.hash, bytes);
      if (to === undefined) await wire.send(fileKind, body, { id });
      else await wire.send(privateFileKind, body, { id, to: [chat.presentOf(to)] });
    } catch {
      return 'failed';
    }
    journal.add({ id, kind: fileEntries.name, from: chat.me, at: Date.now(), body, ...(to && { to }) });
    return null;
  }

  /** Fetches a file; `states` says what comes of it. Resolves with the file when it is here, else with null. */
  async fetch({ from, body }: Entry<FileBody>): Promise<Blob | null> {
    const { hash } = body;
    const state = this.states.value.get(hash);
    if (state?.phase === 'here') return state.blob;
    if (state?.phase === 'coming') return null;
    if (this.#downloads.size >= AT_ONCE) return this.#set(hash, { phase: 'busy' });
    const { room, wire } = this.#parts;
    const isTrusted = (identity: string): boolean => {
      const holder = room.remoteParticipants.get(identity);
      return holder !== undefined && !badgesOf(holder.attributes).restricted.includes('files');
    };
    const onShare = (share: number): void => void this.#set(hash, { phase: 'coming', share });
    onShare(0);
    const exchange = await loadExchange().catch(() => null);
    if (exchange === null) return this.#set(hash, { phase: 'failed' });
    const download = new exchange.Download({ room, wire }, body, from.identity, isTrusted, onShare);
    this.#downloads.set(hash, download);
    try {
      return this.#hold(hash, await download.run());
    } catch (error) {
      const phase = error instanceof exchange.NobodyHasIt ? 'gone' : 'failed';
      return this.#set(hash, download.cancelled ? null : { phase });
    } finally {
      this.#downloads.delete(hash);
    }
  }

  cancel(hash: string): void {
    this.#downloads.get(hash)?.cancel();
  }

  close(): void {
    for (const download of this.#downloads.values()) download.cancel();
    for (const timer of this.#timers) clearTimeout(timer);
    void this.#outlet?.then((outlet) => outlet.close()).catch(() => null);
    this.states.set(new Map());
  }

  #hear(talk: FileTalk, from: string): void {
    if (talk.say === 'want') void this.#give({ ...talk, to: from });
    const download = this.#downloads.get(talk.hash);
    if (talk.say === 'no') download?.refuse(from, talk.token);
    if (talk.say === 'have') download?.have(from);
    if (talk.say === 'who' && this.#blobFor(talk.hash, from) !== null) this.#sayHave(talk.hash, from);
  }

  async #give(want: Want): Promise<void> {
    const { room, wire } = this.#parts;
    this.#outlet ??= loadExchange().then(
      ({ Outlet }) => new Outlet(room, wire, (hash, asker) => this.#blobFor(hash, asker)),
    );
    const outlet = await this.#outlet.catch(() => (this.#outlet = null));
    outlet?.ask(want);
  }

  #sayHave(hash: string, to: string): void {
    const answer = (): void => {
      this.#timers.delete(timer);
      void this.#parts.wire
        .send(talkKind, { say: 'have', hash }, { to: [to], unpaced: true })
        .catch(() => null);
    };
    const timer = setTimeout(answer, Math.random() * SPREAD);
    this.#timers.add(timer);
  }

  /** What was offered to one person alone is for nobody else. */
  #blobFor(hash: string, asker: string): Blob | null {
    const state = this.states.value.get(hash);
    const isFor = ({ body, to, from }: Entry<FileBody>): boolean =>
      body.hash === hash && (to === undefined || to.identity === asker || from.identity === asker);
    return state?.phase === 'here' && this.#offers.value.some(isFor) ? state.blob : null;
  }

  #hold(hash: string, bytes: Uint8Array<ArrayBuffer>): Blob {
    const blob = new Blob([bytes], { type: typeOf(bytes) });
    this.#set(hash, { phase: 'here', blob });
    let held = 0;
    const kept = [...this.states.value].reverse().filter(([, state]) => {
      if (state.phase === 'here') held += state.blob.size;
      return state.phase !== 'here' || held <= HELD_BYTES;
    });
    this.states.set(new Map(kept.reverse()));
    return blob;
  }

  /** Null: as if nothing had been. */
  #set(hash: string, state: FileState | null): null {
    this.states.update((before) => {
      const after = new Map(before);
      after.delete(hash);
      return state === null ? after : after.set(hash, state);
    });
    return null;
  }
}

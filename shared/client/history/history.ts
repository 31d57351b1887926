import { type Participant, type Room, RoomEvent } from 'livekit-client';
import type { Journal } from '../journal/journal.ts';
import { type Allowance, fullAllowance, type Limit, spend } from '../wire/flow.ts';
import type { Kind, Sender } from '../wire/kind.ts';
import type { Wire } from '../wire/wire.ts';
import { type Page, notedFrom, pagesOf, readPage } from './pack.ts';
import { type Present, tellersFor } from './order.ts';

/** Newcomers of this many milliseconds are told together. */
const GATHER = 1_200;
/** How long one waits for a teller before asking the next, and for how long one listens at all. */
const PATIENCE = 4_000;
const LISTENING = 30_000;
/** How many are asked. */
const ASKED = 3;
/** A break in the connection that is long enough to have missed something. */
const LONG_BREAK = 15_000;

/** How often one person is told when they ask: all of it is ten times what a message is, and comes from everybody who is asked. */
const TOLD: Limit = { burst: 3, perSecond: 1 / 30 };

const telling: Kind<Page> = { name: 'history', parse: readPage, allowed: () => true };
const asking: Kind<Record<never, never>> = { name: 'history_ask', parse: () => ({}), allowed: () => true };

const presentOf = (participant: Participant): Present => ({
  identity: participant.identity,
  joinedAt: participant.joinedAt?.getTime() ?? 0,
  maySend: participant.permissions?.canPublishData ?? false,
});

/**
 * Tells newcomers what happened before they came, and listens when one is a newcomer oneself. Whoever is here longest tells; if
 * they do not, the next is asked. What was told is noted as such, and never counts more than what this page saw itself.
 */
export class History {
  #room: Room;
  #wire: Wire;
  #journal: Journal;
  #newcomers = new Set<string>();
  #askers = new Map<string, Allowance>();
  #gathering: ReturnType<typeof setTimeout> | null = null;
  /** Null while one listens to nobody. */
  #listening: { until: number; asked: Set<string>; teller: string | null; pages: Set<number> } | null = null;
  #asking: ReturnType<typeof setTimeout> | null = null;
  #away: number | null = null;

  constructor(room: Room, wire: Wire, journal: Journal) {
    this.#room = room;
    this.#wire = wire;
    this.#journal = journal;
    wire.on(telling, ({ body, sender }) => this.#hear(body, sender));
    wire.on(asking, ({ sender: { identity } }) => {
      const now = performance.now();
      const { after, early } = spend(TOLD, this.#askers.get(identity) ?? fullAllowance(TOLD, now), now);
      this.#askers.set(identity, after);
      if (early === 0) this.#greet(identity);
    });
    const away = (): void => void (this.#away ??= performance.now());
    room
      .on(RoomEvent.ParticipantConnected, (participant) => {
        if (this.#tellersFor(participant)[0] === room.localParticipant.identity)
          this.#greet(participant.identity);
      })
      .on(RoomEvent.Reconnecting, away)
      .on(RoomEvent.SignalReconnecting, away)
      .on(RoomEvent.Reconnected, () => {
        const missed = this.#away !== null && performance.now() - this.#away > LONG_BREAK;
        this.#away = null;
        if (missed) this.#listen(0);
      });
  }

  /** One has just come in, or come back in. */
  entered(): void {
    this.#away = null;
    this.#listen(PATIENCE);
  }

  close(): void {
    if (this.#gathering !== null) clearTimeout(this.#gathering);
    if (this.#asking !== null) clearTimeout(this.#asking);
    this.#listening = null;
  }

  /** The first teller comes without being asked; after `patience` milliseconds one asks, one after the other. */
  #listen(patience: number): void {
    const listening = {
      until: performance.now() + LISTENING,
      asked: new Set<string>(),
      teller: null,
      pages: new Set<number>(),
    };
    this.#listening = listening;
    const ask = (): void => {
      if (this.#listening !== listening || listening.pages.size > 0 || listening.asked.size === ASKED) return;
      const next = this.#tellers().find((identity) => !listening.asked.has(identity));
      if (next === undefined) return;
      listening.asked.add(next);
      if (this.#room.localParticipant.permissions?.canPublishData) {
        void this.#wire.send(asking, {}, { to: [next], unpaced: true }).catch(() => null);
      }
      this.#asking = setTimeout(ask, PATIENCE);
    };
    if (this.#asking !== null) clearTimeout(this.#asking);
    this.#asking = setTimeout(ask, patience);
  }

  /** Only the one whose turn it is tells without being asked, and one teller is enough. */
  #hear(page: Page, { identity, name }: Sender): void {
    const listening = this.#listening;
    if (listening === null || performance.now() > listening.until) return;
    const expected = listening.asked.has(identity) || this.#tellers()[0] === identity;
    if (!expected || listening.pages.has(page.page) || (listening.teller ?? identity) !== identity) return;
    this.#listening = { ...listening, teller: identity };
    this.#listening.pages.add(page.page);
    if (listening.pages.size === page.of) this.#listening = null;
    this.#journal.addAll(notedFrom(page, { identity, name }, Date.now()));
  }

  #greet(identity: string): void {
    this.#newcomers.add(identity);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      const to = [...this.#newcomers].filter((one) => this.#room.remoteParticipants.has(one));
      this.#newcomers.clear();
      if (to.length > 0) void this.#tell(to).catch(() => null);
    }, GATHER);
  }

  async #tell(to: string[]): Promise<void> {
    for (const page of pagesOf(this.#journal.entries.value, Date.now()))
      await this.#wire.send(telling, page, { to, unpaced: true });
  }

  #tellers(): string[] {
    return this.#tellersFor(this.#room.localParticipant);
  }

  #tellersFor(newcomer: Participant): string[] {
    const { localParticipant, remoteParticipants } = this.#room;
    return tellersFor(presentOf(newcomer), [localParticipant, ...remoteParticipants.values()].map(presentOf));
  }
}

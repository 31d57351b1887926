import type { RoomAction, RoomActionInput } from '../../contract/seat.ts';
import { isPassing, type Refusal, Refused } from '../bridge/refusal.ts';
import type { Protection } from '../encryption/protection.ts';
import type { Emitter } from '../events.ts';
import { Preview } from '../media/preview.ts';
import { News } from '../notices/news.ts';
import type { MeetingEvents, MountOptions } from '../options.ts';
import { Store } from '../store.ts';
import { WaitingRoom } from '../waiting/waiting-room.ts';
import type { Call } from './call.ts';
import { Reception } from './reception.ts';
import { rightsOf } from './rights.ts';
import type { Ending } from './ending.ts';
import { type Link, type Place, reduce, type Session, type SessionEvent } from './session.ts';
import { Unlock } from './unlock.ts';
import { WayIn } from './way-in.ts';

/** The half of the client that needs LiveKit, loaded while the person is still in the lobby. */
export type RoomModule = typeof import('../room/index.ts');
const loadRoom = (): Promise<RoomModule> => import('../room/index.ts');

const linkStates = {
  connecting: 'connecting',
  steady: 'connected',
  shaky: 'reconnecting',
  lost: 'lost',
} as const;

/** One person's visit to one meeting, from mounting to closing: the only place where things happen. */
export class Visit {
  readonly session = new Store<Session>({ phase: 'lobby' });
  /** Shows the same meeting in a tab of its own; null where the host page cannot. Only from a click. */
  readonly openInTab: (() => void) | null;
  readonly news: News;
  readonly preview = new Preview((device, trouble) => {
    // In the lobby it stands beside the picture.
    if (this.session.value.phase === 'inside') this.news.tellTrouble(device, trouble);
  });
  /** Who is there already, for the lobby. */
  readonly reception: Reception;
  /** Who waits to come in, for moderators. */
  readonly waitingRoom: WaitingRoom;
  /** Brings an encrypted meeting's keys about. */
  readonly unlock = new Unlock();
  /** Null until LiveKit is loaded. */
  room: RoomModule | null = null;
  /** Null until the bridge has let the person in. */
  call: Call | null = null;
  readonly #events: Emitter<MeetingEvents>;
  readonly #way: WayIn;
  #name: string | undefined;
  #trip = new AbortController();
  #preparing: Promise<RoomModule> | null = null;

  constructor(options: MountOptions, events: Emitter<MeetingEvents>) {
    this.openInTab = options.openInTab === undefined ? null : () => options.openInTab?.();
    this.news = new News(this.openInTab);
    this.waitingRoom = new WaitingRoom(this.news);
    this.reception = new Reception(options, () => performance.now());
    this.#events = events;
    this.#way = new WayIn({
      reception: this.reception,
      unlock: this.unlock,
      apply: (event) => this.#apply(event),
      onPlace: (place) => this.#onPlace(place),
    });
    this.session.subscribe(() => this.waitingRoom.watch(this.#moderates() ? this.#way.seat : null));
    const expectEncryption = (): void =>
      void this.prepare().then(
        (room) => this.session.value.phase === 'lobby' && this.unlock.expect(room),
        () => null,
      );
    if (options.encrypted === true) expectEncryption();
    this.reception.inside.subscribe(() => {
      if (![undefined, 'none'].includes(this.reception.inside.value?.encryption)) expectEncryption();
    });
    void this.prepare().catch(() => null);
  }

  /** The name a guest gave last, so that nobody has to write it again after a refusal. */
  get name(): string {
    return this.#name ?? '';
  }

  /** Asks the host site and the bridge, connects, and brings the lobby's devices along. Never rejects. */
  async join(name?: string): Promise<void> {
    this.#name = name;
    this.#trip.abort();
    const trip = (this.#trip = new AbortController());
    this.#apply({ type: 'join' });
    try {
      const [room, entry] = await Promise.all([this.prepare(), this.#way.ask(name, trip.signal)]);
      const admitted = await this.#way.line(entry, trip.signal);
      const { protection, ticket } = await this.#way.protect(admitted, room, trip.signal);
      if (trip.signal.aborted) return protection?.close();
      const call = this.#newCall(room, protection);
      const entering = call.enter(ticket, this.preview.take());
      this.#apply({ type: 'admitted', ticket });
      await entering;
      if (trip.signal.aborted) return;
      this.#events.emit('joined', { room: ticket.room.name, identity: ticket.me.identity });
      this.news.say({ key: 'live.inside' });
    } catch (error) {
      if (!trip.signal.aborted) this.#refuse(error);
    }
  }

  /** Types the passphrase that the meeting asks for. */
  typePassphrase(passphrase: string): void {
    this.#apply({ type: 'typed' });
    this.unlock.type(passphrase);
  }

  /** Goes back to the lobby after a refusal, or instead of typing the passphrase. */
  back(): void {
    if (this.session.value.phase === 'passphrase') {
      this.#trip.abort();
      this.#way.giveUp();
    }
    this.#apply({ type: 'back' });
  }

  /** Joins again as before: same name, and the devices that were on. */
  again(): Promise<void> {
    void this.preview.start();
    return this.join(this.#name);
  }

  /** One's own hand, or a moderator's action; trouble is told as news. Answers whether it worked. */
  async act<A extends RoomAction>(action: A, body: RoomActionInput<A>): Promise<boolean> {
    return (await this.attempt(action, body)) === null;
  }

  /** The same; answers why it did not work, or null. */
  async attempt<A extends RoomAction>(
    action: A,
    body: RoomActionInput<A>,
  ): Promise<Refusal['code'] | 'failed' | null> {
    try {
      const { seat } = this.#way;
      await seat?.act(action, body);
      return seat === null ? 'failed' : null;
    } catch (error) {
      const code = error instanceof Refused && !isPassing(error.refusal) ? error.refusal.code : 'failed';
      this.news.tell({ key: code === 'failed' ? 'people.failed' : `refusal.${code}` }, 'trouble');
      return code;
    }
  }

  /** Leaves for good: no track, no listener, no timer stays behind, and with `forget` nothing in this browser. */
  async close(forget = true): Promise<void> {
    if (this.session.value.phase === 'closed') return;
    const inside = this.session.value.phase === 'inside';
    this.#trip.abort();
    this.#way.giveUp();
    this.preview.close();
    this.preview.background.close();
    this.unlock.close();
    this.news.close();
    const leaving = this.call?.close(forget);
    this.#apply({ type: 'close' });
    await leaving?.catch(() => null);
    if (inside) this.#events.emit('left', { reason: 'left' });
  }

  /** Loads LiveKit's half of the client, once. */
  prepare(): Promise<RoomModule> {
    this.#preparing ??= loadRoom().then(
      (room) => (this.room = room),
      (cause: unknown) => {
        throw new Refused({ code: 'join_failed' }, { cause });
      },
    );
    // A chunk that did not arrive is fetched again at the next try.
    this.#preparing.catch(() => (this.#preparing = null));
    return this.#preparing;
  }

  #newCall(room: RoomModule, protection: Protection | null): Call {
    void this.call?.close(false);
    this.call = new room.Call(this.news, this.preview.background, protection, {
      onLink: (link) => this.#onLink(link),
      onGone: (reason) => this.#onGone(reason),
      onScreenForbidden: () => {
        if (this.openInTab !== null) return this.call?.view.overlay.set('tab');
        this.news.tell({ key: 'trouble.policy.share' }, 'trouble');
      },
      fetchKey: () => this.#way.seat?.key() ?? Promise.reject(new Refused({ code: 'seat_invalid' })),
      onRights: (given, permissions) => {
        const session = this.session.value;
        if (session.phase !== 'inside') return;
        const badges = given ?? { role: session.role, restricted: [] };
        const features = rightsOf(session.features, permissions, badges);
        this.#apply({ type: 'rights', role: badges.role, features });
      },
    });
    room.tellHost(this.call.room, this.#events);
    return this.call;
  }

  #moderates(): boolean {
    const session = this.session.value;
    return session.phase === 'inside' && session.entered && session.features.moderate;
  }

  #onLink(link: Link): void {
    this.#apply({ type: 'link', link });
    this.#events.emit('connection', { state: linkStates[link] });
  }

  #onPlace(place: Place): void {
    const before = this.session.value;
    this.#apply({ type: 'place', place });
    const isNew = before.phase === 'waiting' && before.place?.place !== place.place;
    if (isNew) this.#events.emit('waiting', { place: place.place });
  }

  #onGone(reason: Ending): void {
    if (reason === 'lost') {
      this.#onLink('lost');
      if (this.call !== null) void this.#comeBack(this.call, this.#trip.signal);
      return;
    }
    void this.#goOut(reason);
  }

  /** Out for good. LiveKit has one word for a moderator's, the site's and the clock's doing; the bridge knows whose it was. */
  async #goOut(ending: Exclude<Ending, 'lost'>): Promise<void> {
    const { seat } = this.#way;
    this.#way.seat = null;
    const why = ending === 'unexplained' ? await seat?.whyOut() : null;
    if (why === 'meeting_over' || why === 'seat_expired') {
      this.#refuse(new Refused({ code: 'meeting_over' }));
      return;
    }
    if (this.session.value.phase !== 'inside') return;
    const reason = why === 'sent_out' ? why : ending === 'unexplained' ? 'removed' : ending;
    this.#apply({ type: 'out', reason });
    this.#events.emit('left', { reason });
  }

  /** LiveKit or the bridge went away. */
  async #comeBack(call: Call, signal: AbortSignal): Promise<void> {
    try {
      await this.#way.back(async (ticket) => {
        this.#apply({ type: 'admitted', ticket });
        await call.enter(ticket, null);
      }, signal);
      this.news.say({ key: 'live.back' });
    } catch (error) {
      if (!signal.aborted) this.#refuse(error);
    }
  }

  #refuse(error: unknown): void {
    const refusal: Refusal = error instanceof Refused ? error.refusal : { code: 'join_failed' };
    if (!(error instanceof Refused)) reportError(error);
    const wasInside = this.session.value.phase === 'inside';
    this.#trip.abort(); // a coming back that is under way has nothing to come back to
    this.#way.seat = null;
    this.preview.close();
    this.call?.protection?.close();
    this.#apply({ type: 'refused', refusal });
    this.#events.emit('refused', { code: refusal.host?.code ?? refusal.code });
    if (wasInside) this.#events.emit('left', { reason: 'refused' });
  }

  #apply(event: SessionEvent): void {
    this.session.update((session) => reduce(session, event));
  }
}

import { LogLevel, type Participant, Room, RoomEvent, setLogLevel } from 'livekit-client';
import { attributeNames, NOTICE_TOPIC, type Notice } from '../../contract/notice.ts';
import type { Features, MeetingKey, Ticket } from '../../contract/ticket.ts';
import { Refused } from '../bridge/refusal.ts';
import { ChatChannel } from '../chat/channel.ts';
import type { Protection } from '../encryption/protection.ts';
import { Emitter } from '../events.ts';
import { Files } from '../files/files.ts';
import { History } from '../history/history.ts';
import { Journal } from '../journal/journal.ts';
import { Keeper } from '../journal/keeper.ts';
import type { Background } from '../media/background.ts';
import type { Tracks } from '../media/preview.ts';
import { recall } from '../media/remembered.ts';
import type { News } from '../notices/news.ts';
import { noticeOf } from '../notices/receive.ts';
import { wordsOf } from '../notices/words.ts';
import { Polls } from '../polls/polls.ts';
import { Reactions } from '../reactions/channel.ts';
import { View } from '../room/view.ts';
import { SharedTimer } from '../timer/shared-timer.ts';
import { Wire } from '../wire/wire.ts';
import { type Badges, badgesOf } from './attributes.ts';
import { Devices } from './devices.ts';
import { type Ending, endingOf } from './ending.ts';
import type { Permissions } from './rights.ts';
import type { Link } from './session.ts';
import { watchRoom } from './watch.ts';

// LiveKit's lines name room and people, and whatever they complain about reaches the person in words.
setLogLevel(LogLevel.silent);

// With its registry, livekit-client 2.23 listens for new devices from a closure that keeps every Room for ever; without it, it
// listens in a way that it takes back when the room is left (`enter` lets it listen again).
Object.assign(Room, { cleanupRegistry: false });

/** How long, in milliseconds, leaving waits for the browser's storage. */
const PARTING = 2_000;

export type CallHandlers = {
  onLink(link: Link): void;
  onGone(ending: Ending): void;
  /** The page around the meeting does not let it share a screen. */
  onScreenForbidden(): void;
  /** `POST /seat/key`. Rejects. */
  fetchKey(): Promise<MeetingKey>;
  /** `badges` is null while the bridge has not said them. */
  onRights(badges: Badges | null, permissions: Permissions): void;
};

/** One person's side of a LiveKit room, from one admission to leaving: it survives coming back with a new ticket. */
export class Call {
  readonly room: Room;
  /** Null in a meeting that is not encrypted. */
  readonly protection: Protection | null;
  readonly notices = new Emitter<{ notice: Notice }>();
  readonly wire: Wire;
  /** What has happened in this meeting, kept until the person leaves. */
  readonly journal = new Journal();
  readonly devices: Devices;
  readonly chat: ChatChannel;
  readonly files: Files;
  readonly polls: Polls;
  readonly reactions: Reactions;
  readonly timer: SharedTimer;
  readonly view = new View();
  readonly #unwatch: () => void;
  readonly #news: News;
  readonly #handlers: CallHandlers;
  readonly #history: History;
  readonly #keeper = new Keeper(this.journal);
  readonly #protected: Promise<void> | undefined;
  #lastNotice: Notice['type'] | null = null;
  #leaving = false;
  #entering = false;

  constructor(news: News, background: Background, protection: Protection | null, handlers: CallHandlers) {
    this.#news = news;
    this.#handlers = handlers;
    this.protection = protection;
    this.room = new Room({
      adaptiveStream: true,
      dynacast: true,
      disconnectOnPageLeave: false,
      ...(protection && { e2ee: { keyProvider: protection.keyring, worker: protection.worker } }),
    });
    this.wire = new Wire(this.room);
    this.#history = new History(this.room, this.wire, this.journal);
    this.devices = new Devices(this.room, news, background, () => handlers.onScreenForbidden());
    this.#unwatch = watchRoom(this.room, news, this.view);
    const { room, wire, journal, notices } = this;
    this.chat = new ChatChannel({ room, wire, journal, news });
    this.files = new Files({ room, wire, journal, chat: this.chat });
    this.polls = new Polls({ room, wire, journal, notices, news });
    this.reactions = new Reactions({ room, wire, news });
    this.timer = new SharedTimer({ room, wire, journal, news });
    this.#protected = protection?.attach({ room, wire, notices, fetchKey: () => handlers.fetchKey() });
    this.#listen();
  }

  /**
   * Connects, and publishes while connecting. With `tracks` from the lobby nothing is captured twice, and who joins before
   * the camera has started brings it later;
   * with null, what was on before comes on again. Throws `Refused` when LiveKit cannot be reached.
   */
  async enter(ticket: Ticket, tracks: Promise<Tracks> | null): Promise<void> {
    this.#lastNotice = null;
    this.#leaving = false;
    this.#entering = true;
    navigator.mediaDevices?.addEventListener('devicechange', this.room['handleDeviceChange']);
    const connected = this.#connect(ticket);
    const { speaker } = recall();
    if (speaker) void this.room.switchActiveDevice('audiooutput', speaker).catch(() => null);
    void tracks?.then((arrived) => this.#bring(arrived, ticket.features));
    try {
      await connected;
    } catch (cause) {
      this.#leaving = true;
      void tracks?.then(({ microphone, camera }) => [microphone?.stop(), camera?.stop()]);
      throw cause instanceof Refused ? cause : new Refused({ code: 'media_unreachable' }, { cause });
    } finally {
      this.#entering = false;
    }
    void this.#remember(ticket);
    this.#history.entered();
    if (tracks === null) this.devices.restore(ticket.features);
    this.#handlers.onLink('steady');
  }

  /** Leaves the room; every track stops. */
  async leave(): Promise<void> {
    this.#leaving = true;
    await this.room.disconnect(true);
  }

  /** Leaves, and listens to nothing any more. With `forget`, nothing of the meeting stays in this browser. */
  async close(forget: boolean): Promise<void> {
    const parted = forget ? this.#keeper.wipe() : this.#keeper.close();
    const { chat, files, polls, reactions, timer, wire } = this;
    try {
      await this.leave();
    } finally {
      for (const part of [chat, files, this.#history, polls, reactions, timer, wire]) part.close();
      this.#unwatch();
      this.notices.clear();
      this.protection?.close();
      this.room.removeAllListeners();
      // LiveKit takes it back for a room that was connected, and no other.
      navigator.mediaDevices?.removeEventListener('devicechange', this.room['handleDeviceChange']);
    }
    // Storage that is stuck holds nobody.
    await Promise.race([parted, new Promise((resolve) => setTimeout(resolve, PARTING))]);
  }

  async #connect({ serverUrl, participantToken, encryption }: Ticket): Promise<void> {
    await this.#protected;
    if (this.protection !== null) await this.protection.renew(encryption);
    else if (encryption.mode !== 'none') throw new Refused({ code: 'encryption_changed' });
    // Whoever left while keys were made would come in as somebody whom nobody sees.
    if (this.#leaving) throw new Refused({ code: 'media_unreachable' });
    await this.room.connect(serverUrl, participantToken);
  }

  #bring(tracks: Tracks, features: Features): void {
    if (!this.#leaving) return this.devices.bring(tracks, features);
    tracks.microphone?.stop();
    tracks.camera?.stop();
  }

  #listen(): void {
    const { room } = this;
    const me = room.localParticipant;
    const rights = (): void => {
      const { permissions } = me;
      const badges = me.attributes[attributeNames.role] ? badgesOf(me.attributes) : null;
      if (permissions) this.#handlers.onRights(badges, permissions);
    };
    room
      .on(RoomEvent.Reconnecting, () => this.#handlers.onLink('shaky'))
      .on(RoomEvent.SignalReconnecting, () => this.#handlers.onLink('shaky'))
      .on(RoomEvent.Reconnected, () => {
        this.#handlers.onLink('steady');
        this.#news.say({ key: 'live.back' });
      })
      .on(RoomEvent.Disconnected, (reason) => {
        // While entering, the answer of "enter" says it.
        if (!this.#leaving && !this.#entering) this.#gone(endingOf(reason, this.#lastNotice));
      })
      .on(RoomEvent.DataReceived, (payload, _participant, _kind, topic, _encryption, sender) => {
        if (topic === NOTICE_TOPIC) this.#hear(noticeOf(payload, sender));
      })
      .on(RoomEvent.ParticipantConnected, ({ name }) => this.#news.crowd('joined', name ?? ''))
      .on(RoomEvent.ParticipantDisconnected, ({ name }) => this.#news.crowd('left', name ?? ''))
      .on(RoomEvent.ParticipantAttributesChanged, (changed, participant) => {
        if (participant === me) rights();
        else if (changed.hand) this.#sayHand(participant);
      })
      .on(RoomEvent.ParticipantPermissionsChanged, (_before, participant) => {
        if (participant === me) rights();
      })
      .on(RoomEvent.TrackMuted, (publication, participant) => {
        if (participant === me) this.devices.wantNoMore(publication.source);
      });
  }

  #gone(ending: Ending): void {
    // The other tab goes on with what is kept.
    if (ending === 'taken_over') void this.#keeper.close();
    else if (ending !== 'lost') void this.#keeper.wipe();
    if (ending !== 'lost') this.protection?.close();
    this.#handlers.onGone(ending);
  }

  async #remember({ room, me: { identity }, keepKey }: Ticket): Promise<void> {
    // LiveKit may say later which run of the room this is.
    const session = await this.room.getSid().catch(() => '');
    if (session !== '') await this.#keeper.open({ room: room.name, session, identity }, keepKey);
  }

  #hear(notice: Notice | null): void {
    if (notice === null) return;
    this.#lastNotice = notice.type;
    this.notices.emit('notice', notice);
    // Muted, the screen would go on being captured for nobody.
    if (notice.type === 'muted' && notice.source === 'screen_share') void this.devices.share(false);
    const line = wordsOf(notice, this.room.localParticipant.identity);
    if (line !== null) this.#news.tell(line);
  }

  #sayHand({ name }: Participant): void {
    this.#news.say({ key: 'live.hand', values: { name: name ?? '' } });
  }
}

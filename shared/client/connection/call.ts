import {
  LocalAudioTrack,
  type LocalTrack,
  LocalVideoTrack,
  LogLevel,
  type Participant,
  Room,
  RoomEvent,
  setLogLevel,
  Track,
  type TrackPublication,
} from 'livekit-client';
import type { Role } from '../../contract/assertion.ts';
import { attributeNames, NOTICE_TOPIC, type Notice } from '../../contract/notice.ts';
import type { Features, Ticket } from '../../contract/ticket.ts';
import { Refused } from '../bridge/refusal.ts';
import { ChatChannel } from '../chat/channel.ts';
import { MESSAGE_LENGTH } from '../chat/log.ts';
import { constraintsFor, type Tracks } from '../media/preview.ts';
import { recall, remember } from '../media/remembered.ts';
import { type Device, surroundingsOf, troubleOf } from '../media/trouble.ts';
import type { News } from '../notices/news.ts';
import { noticeOf } from '../notices/receive.ts';
import { wordsOf } from '../notices/words.ts';
import { badgesOf } from './attributes.ts';
import { endingOf } from './ending.ts';
import type { Permissions } from './rights.ts';
import type { Link, OutReason } from './session.ts';

// LiveKit's lines name room and people, and whatever they complain about reaches the person in words.
setLogLevel(LogLevel.silent);

export type CallHandlers = {
  onLink(link: Link): void;
  onGone(reason: OutReason | 'lost'): void;
  /** `role` is null while the bridge has not said it. */
  onRights(role: Role | null, permissions: Permissions): void;
};

/** One person's side of a LiveKit room, for as long as the client is mounted: it survives coming back with a new ticket. */
export class Call {
  readonly room = new Room({
    adaptiveStream: true,
    dynacast: true,
    disconnectOnPageLeave: false,
    // The largest stream anybody reads is a chat message; UTF-8 takes at most three bytes for each of its characters.
    dataStream: { maxPayloadByteLength: MESSAGE_LENGTH * 3 },
  });
  readonly chat: ChatChannel;
  readonly #news: News;
  readonly #handlers: CallHandlers;
  /** What was on, to turn it on again after coming back. */
  #wanted = { microphone: false, camera: false };
  #lastNotice: Notice['type'] | null = null;
  #leaving = false;
  #entering = false;

  constructor(news: News, handlers: CallHandlers) {
    this.#news = news;
    this.#handlers = handlers;
    this.chat = new ChatChannel(this.room, ({ name, text }) =>
      news.say({ key: 'live.message', values: { name, text } }),
    );
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
    const connected = this.room.connect(ticket.serverUrl, ticket.participantToken);
    const { speaker } = recall();
    if (speaker) void this.room.switchActiveDevice('audiooutput', speaker).catch(() => null);
    void tracks?.then((arrived) => this.#bring(arrived, ticket.features));
    try {
      await connected;
    } catch (cause) {
      this.#leaving = true;
      void tracks?.then(({ microphone, camera }) => [microphone?.stop(), camera?.stop()]);
      throw new Refused({ code: 'media_unreachable' }, { cause });
    } finally {
      this.#entering = false;
    }
    if (tracks === null) this.#restore(ticket.features);
    this.#handlers.onLink('steady');
  }

  /** Turns one's own microphone or camera on or off, and remembers it; trouble is told as news. */
  async setDevice(device: Device, on: boolean): Promise<void> {
    this.#wanted[device] = on;
    remember(device === 'microphone' ? { microphoneOn: on } : { cameraOn: on });
    try {
      const { localParticipant } = this.room;
      const chosen = recall()[device];
      const options = chosen === undefined ? undefined : { deviceId: { ideal: chosen } };
      if (device === 'microphone') await localParticipant.setMicrophoneEnabled(on, options);
      else await localParticipant.setCameraEnabled(on, options);
    } catch (error) {
      this.#wanted[device] = false;
      const trouble = troubleOf(error, surroundingsOf(device));
      this.#news.tell({ key: `trouble.${trouble}.${device}` }, 'trouble');
    }
  }

  /** Starts or stops sharing the screen, with its sound where the browser can; the person may also just cancel. */
  async setShare(on: boolean): Promise<void> {
    try {
      await this.room.localParticipant.setScreenShareEnabled(on, {
        audio: true,
        surfaceSwitching: 'include',
        systemAudio: 'include',
      });
    } catch (error) {
      if (error instanceof Error && error.name === 'NotAllowedError') return;
      this.#news.tell({ key: 'trouble.share' }, 'trouble');
    }
  }

  /** Leaves the room; every track stops. */
  async leave(): Promise<void> {
    this.#leaving = true;
    await this.room.disconnect(true);
  }

  /** Leaves, and listens to nothing any more. */
  async close(): Promise<void> {
    await this.leave();
    this.chat.close();
    this.room.removeAllListeners();
  }

  #bring({ microphone, camera }: Tracks, features: Features): void {
    if (this.#leaving) {
      microphone?.stop();
      camera?.stop();
      return;
    }
    const { microphone: microphoneId, camera: cameraId } = recall();
    this.#wanted = {
      microphone: microphone !== null && features.microphone && !features.startMuted,
      camera: camera !== null && features.camera,
    };
    if (microphone !== null && features.microphone) {
      const track = new LocalAudioTrack(microphone, constraintsFor('microphone', microphoneId), false);
      void this.#publish(track, Track.Source.Microphone, features.startMuted);
    } else microphone?.stop();
    if (camera !== null && features.camera) {
      const track = new LocalVideoTrack(camera, constraintsFor('camera', cameraId), false);
      void this.#publish(track, Track.Source.Camera, false);
    } else camera?.stop();
  }

  async #publish(
    track: LocalAudioTrack | LocalVideoTrack,
    source: Track.Source,
    muted: boolean,
  ): Promise<void> {
    track.source = source;
    if (muted) await track.mute();
    // When connecting fails, `enter` says so; the track is stopped there or by LiveKit.
    // (LiveKit's own track classes do not meet its `LocalTrack` type under exactOptionalPropertyTypes.)
    const published = this.room.localParticipant.publishTrack(track as LocalTrack, { source });
    await published.catch(() => track.stop());
  }

  #restore(features: Features): void {
    if (this.#wanted.microphone && features.microphone) void this.setDevice('microphone', true);
    if (this.#wanted.camera && features.camera) void this.setDevice('camera', true);
  }

  #listen(): void {
    const { room } = this;
    const me = room.localParticipant;
    const rights = (): void => {
      const { permissions } = me;
      const role = me.attributes[attributeNames.role] ? badgesOf(me.attributes).role : null;
      if (permissions) this.#handlers.onRights(role, permissions);
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
        if (!this.#leaving && !this.#entering) this.#handlers.onGone(endingOf(reason, this.#lastNotice));
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
        if (participant === me) this.#wantNoMore(publication);
      });
  }

  #hear(notice: Notice | null): void {
    if (notice === null) return;
    this.#lastNotice = notice.type;
    // Muted, the screen would go on being captured for nobody.
    if (notice.type === 'muted' && notice.source === 'screen_share') void this.setShare(false);
    const line = wordsOf(notice, this.room.localParticipant.identity);
    if (line !== null) this.#news.tell(line);
  }

  #sayHand({ name }: Participant): void {
    this.#news.say({ key: 'live.hand', values: { name: name ?? '' } });
  }

  #wantNoMore({ source }: TrackPublication): void {
    if (source === Track.Source.Microphone) this.#wanted.microphone = false;
    if (source === Track.Source.Camera) this.#wanted.camera = false;
  }
}

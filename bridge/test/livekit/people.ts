import { NOTICE_TOPIC, type Launch, type Notice, type Ticket } from '@meetbridge/shared/contract';
import {
  AudioSource,
  type DisconnectReason,
  LocalAudioTrack,
  LocalVideoTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
  VideoSource,
} from '@livekit/rtc-node';
import { until } from '../../../test/hosts/until.ts';
import type { Stage } from './stage.ts';

/** Somebody in a room, through a real LiveKit client. */
export type Person = {
  ticket: Ticket;
  identity: string;
  room: Room;
  /** Notices from the server, in the order they came. */
  notices: Notice[];
  /** Why LiveKit disconnected them; null while it has not. */
  goodbye(): DisconnectReason | null;
  leave(): Promise<void>;
};

/** Admits a person and connects them with their ticket. */
export async function join(stage: Stage, launch: Launch): Promise<Person> {
  return connect(await stage.ticket(launch));
}

/** Connects with a ticket; rejects where LiveKit does not let it in. */
export async function connect(ticket: Ticket): Promise<Person> {
  const room = new Room();
  const notices: Notice[] = [];
  room.on(RoomEvent.DataReceived, (data, sender, _kind, topic) => {
    if (topic === NOTICE_TOPIC && sender === undefined) {
      notices.push(JSON.parse(new TextDecoder().decode(data)) as Notice);
    }
  });
  let reason: DisconnectReason | null = null;
  room.on(RoomEvent.Disconnected, (given) => (reason = given));
  await room.connect(ticket.serverUrl, ticket.participantToken, { autoSubscribe: true, dynacast: false });
  return {
    ticket,
    identity: ticket.me.identity,
    room,
    notices,
    goodbye: () => reason,
    leave: () => room.disconnect(),
  };
}

/** Publishes a microphone; resolves when LiveKit has taken it. */
export const speak = ({ room }: Person) =>
  me(room).publishTrack(
    LocalAudioTrack.createAudioTrack('microphone', new AudioSource(48_000, 1)),
    new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE }),
  );

/** Asks to publish a screen. LiveKit answers nothing where that is not allowed, so this may never settle. */
export const shareScreen = ({ room }: Person) =>
  me(room).publishTrack(
    LocalVideoTrack.createVideoTrack('screen', new VideoSource(64, 48)),
    new TrackPublishOptions({ source: TrackSource.SOURCE_SCREENSHARE }),
  );

export const me = (room: Room) => {
  if (room.localParticipant === undefined) throw new Error('Nobody is connected.');
  return room.localParticipant;
};

/** Resolves with the reason when LiveKit has disconnected the person. */
export const isOut = (person: Person): Promise<DisconnectReason> =>
  until(() => person.goodbye(), { what: `${person.ticket.me.name} to be out` });

/** Resolves with the first notice of that type. */
export const noticeOf = <T extends Notice['type']>(
  person: Person,
  type: T,
): Promise<Extract<Notice, { type: T }>> =>
  until(() => person.notices.find((one): one is Extract<Notice, { type: T }> => one.type === type), {
    what: `${person.ticket.me.name} to be told of ${type}`,
  });

import { ConnectionQuality, type Participant, type Room, RoomEvent, Track } from 'livekit-client';
import { useEffect, useState } from 'preact/hooks';
import { type Badges, badgesOf } from '../connection/attributes.ts';
import { useRoom } from './context.ts';

/** How well somebody is connected, in the words of `messages`; null while LiveKit does not know. */
export type Quality = 'good' | 'weak' | 'gone';

/** One participant as the views show them. The same object for as long as nothing about them changes. */
export type Person = {
  participant: Participant;
  identity: string;
  name: string;
  me: boolean;
  badges: Badges;
  microphoneOn: boolean;
  quality: Quality | null;
  /** Null while the camera is off or its picture has not come yet. */
  camera: Track | null;
  sharing: boolean;
  screen: Track | null;
};

const changes = [
  RoomEvent.Connected,
  RoomEvent.ConnectionQualityChanged,
  RoomEvent.ConnectionStateChanged,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantNameChanged,
  RoomEvent.ParticipantPermissionsChanged,
  RoomEvent.TrackMuted,
  RoomEvent.TrackPublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnmuted,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackUnsubscribed,
] as const;

/** Milliseconds in which changes are gathered after one that was shown at once. */
const GATHER = 50;

const qualities: Readonly<Partial<Record<ConnectionQuality, Quality>>> = {
  [ConnectionQuality.Excellent]: 'good',
  [ConnectionQuality.Good]: 'good',
  [ConnectionQuality.Poor]: 'weak',
  [ConnectionQuality.Lost]: 'gone',
};

const seen = (participant: Participant, source: Track.Source): Track | null => {
  const publication = participant.getTrackPublication(source);
  return publication !== undefined && !publication.isMuted ? (publication.track ?? null) : null;
};

/** What the views show of a participant now. */
function personOf(participant: Participant): Person {
  return {
    participant,
    identity: participant.identity,
    name: participant.name ?? '',
    me: participant.isLocal,
    badges: badgesOf(participant.attributes),
    microphoneOn: participant.isMicrophoneEnabled,
    quality: qualities[participant.connectionQuality] ?? null,
    camera: seen(participant, Track.Source.Camera),
    sharing: participant.isScreenShareEnabled,
    screen: seen(participant, Track.Source.ScreenShare),
  };
}

/** Takes the object there was where it says the same, so that nothing is drawn again for it. */
function same(before: Person | undefined, now: Person): Person {
  if (before === undefined) return now;
  const { badges: oldBadges, ...old } = before;
  const { badges, ...rest } = now;
  const unchanged =
    (Object.keys(rest) as (keyof typeof rest)[]).every((key) => old[key] === rest[key]) &&
    JSON.stringify(oldBadges) === JSON.stringify(badges);
  return unchanged ? before : now;
}

const joinedAt = ({ participant }: Person): number => participant.joinedAt?.getTime() ?? 0;

/** Everybody in the room, first come first, oneself last; `before` when nothing about anybody has changed. */
function peopleOf(room: Room, before: Person[]): Person[] {
  const known = new Map(before.map((person) => [person.participant, person]));
  const people = [...room.remoteParticipants.values(), room.localParticipant]
    .map((participant) => same(known.get(participant), personOf(participant)))
    .sort((a, b) => Number(a.me) - Number(b.me) || joinedAt(a) - joinedAt(b));
  return people.length === before.length && people.every((person, at) => person === before[at])
    ? before
    : people;
}

/** Everybody in the room, brought up to date at once and then a burst of changes at a time. */
export function usePeople(): Person[] {
  const room = useRoom();
  const [people, setPeople] = useState(() => peopleOf(room, []));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let stale = false;
    const refresh = (): void => {
      stale = timer !== null;
      if (stale) return;
      setPeople((before) => peopleOf(room, before));
      timer = setTimeout(() => {
        timer = null;
        if (stale) refresh();
      }, GATHER);
    };
    for (const change of changes) room.on(change, refresh);
    refresh();
    return () => {
      for (const change of changes) room.off(change, refresh);
      if (timer !== null) clearTimeout(timer);
    };
  }, [room]);
  return people;
}

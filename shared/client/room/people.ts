import { useParticipants } from '@livekit/components-react';
import { ConnectionQuality, type Participant, RoomEvent, Track } from 'livekit-client';
import { type Badges, badgesOf } from '../connection/attributes.ts';

/** One participant as the views show them. */
export type Person = {
  participant: Participant;
  identity: string;
  name: string;
  me: boolean;
  badges: Badges;
  microphoneOn: boolean;
  weak: boolean;
  /** Null while the camera is off or its picture has not come yet. */
  camera: Track | null;
  sharing: boolean;
  screen: Track | null;
};

const changes = [
  RoomEvent.ConnectionQualityChanged,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.ParticipantNameChanged,
  RoomEvent.ParticipantPermissionsChanged,
  RoomEvent.TrackMuted,
  RoomEvent.TrackPublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnmuted,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackUnsubscribed,
];

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
    weak: [ConnectionQuality.Poor, ConnectionQuality.Lost].includes(participant.connectionQuality),
    camera: seen(participant, Track.Source.Camera),
    sharing: participant.isScreenShareEnabled,
    screen: seen(participant, Track.Source.ScreenShare),
  };
}

/** Everybody in the room, first come first, oneself last. */
export function usePeople(): Person[] {
  return useParticipants({ updateOnlyOn: changes })
    .map(personOf)
    .sort((a, b) => Number(a.me) - Number(b.me) || joinedAt(a) - joinedAt(b));
}

const joinedAt = ({ participant }: Person): number => participant.joinedAt?.getTime() ?? 0;

import { type RemoteTrack, RoomEvent, Track } from 'livekit-client';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { useRoom } from './context.ts';

/** Plays what the others say, and what shared screens sound like. */
export function Sound() {
  const room = useRoom();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const play = (track: RemoteTrack): void => {
      if (track.kind === Track.Kind.Audio) place.current?.append(track.attach());
    };
    const stop = (track: RemoteTrack): void => {
      if (track.kind === Track.Kind.Audio) for (const element of track.detach()) element.remove();
    };
    const each = (action: (track: RemoteTrack) => void): void => {
      for (const { trackPublications } of room.remoteParticipants.values()) {
        for (const { track } of trackPublications.values()) if (track) action(track);
      }
    };
    each(play);
    room.on(RoomEvent.TrackSubscribed, play).on(RoomEvent.TrackUnsubscribed, stop);
    return () => {
      room.off(RoomEvent.TrackSubscribed, play).off(RoomEvent.TrackUnsubscribed, stop);
      each(stop);
    };
  }, [room]);
  return <div ref={place} hidden />;
}

/** Browsers hold sound back until somebody has clicked in the page; one click turns it on. */
export function SoundBanner() {
  const { say } = useLanguage();
  const room = useRoom();
  const [plays, setPlays] = useState(room.canPlaybackAudio);
  useEffect(() => {
    const look = (): void => setPlays(room.canPlaybackAudio);
    look();
    room.on(RoomEvent.AudioPlaybackStatusChanged, look);
    return () => void room.off(RoomEvent.AudioPlaybackStatusChanged, look);
  }, [room]);
  if (plays) return null;
  return (
    <div class="banner sound" role="alert">
      <span>{say('room.soundBlocked')}</span>
      <Button kind="primary" icon="speaker" onClick={() => void room.startAudio()}>
        {say('room.turnOnSound')}
      </Button>
    </div>
  );
}

import { type Room, RoomEvent, Track, type TrackPublication } from 'livekit-client';
import { followLevel } from '../media/level.ts';
import { isTalk, maySay, recent } from '../media/talking.ts';
import type { News } from '../notices/news.ts';

/**
 * Tells people that they talk while muted. It listens only to a microphone that is captured already, asks for nothing, and
 * what it hears goes nowhere: a level, ten times a second.
 */
export function watchMutedTalk(room: Room, news: News, wanted: () => boolean): () => void {
  let stop: (() => void) | null = null;
  let last: number | null = null;

  const end = (): void => {
    stop?.();
    stop = null;
  };
  const follow = (publication: TrackPublication): void => {
    end();
    const captured = publication.track?.mediaStreamTrack;
    if (captured?.readyState !== 'live' || !wanted()) return;
    // Muted, the track itself is silent; a copy of it is not.
    const copy = captured.clone();
    copy.enabled = true;
    let levels: readonly number[] = [];
    const stopFollowing = followLevel(copy, (level) => {
      levels = recent(levels, level);
      const now = Date.now();
      if (!isTalk(levels) || !maySay(last, now) || !wanted()) return;
      last = now;
      levels = [];
      news.tell({ key: 'talk.muted' });
    });
    stop = () => {
      stopFollowing();
      copy.stop();
    };
  };
  const onMuted = (publication: TrackPublication, participant: unknown): void => {
    if (participant === room.localParticipant && publication.source === Track.Source.Microphone)
      follow(publication);
  };
  const onOpen = (publication: TrackPublication, participant: unknown): void => {
    if (participant === room.localParticipant && publication.source === Track.Source.Microphone) end();
  };
  const onPublished = (publication: TrackPublication): void => {
    if (publication.source === Track.Source.Microphone && publication.isMuted) follow(publication);
  };
  room
    .on(RoomEvent.TrackMuted, onMuted)
    .on(RoomEvent.TrackUnmuted, onOpen)
    .on(RoomEvent.LocalTrackPublished, onPublished)
    .on(RoomEvent.LocalTrackUnpublished, end)
    .on(RoomEvent.Disconnected, end);
  return () => {
    end();
    room
      .off(RoomEvent.TrackMuted, onMuted)
      .off(RoomEvent.TrackUnmuted, onOpen)
      .off(RoomEvent.LocalTrackPublished, onPublished)
      .off(RoomEvent.LocalTrackUnpublished, end)
      .off(RoomEvent.Disconnected, end);
  };
}

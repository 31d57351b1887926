import { type RemoteTrack, RemoteVideoTrack, type Room, RoomEvent } from 'livekit-client';

/** Milliseconds that a picture has to come onto the stage. */
const PATIENCE = 500;

/**
 * Lets pictures rest that nobody looks at. LiveKit's adaptive stream stops a picture when its last element goes, but sends
 * one that never had an element for ever: so those get one that is nowhere to be seen, and lose it.
 */
export function restUnseen(room: Room): () => void {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const onSubscribed = (track: RemoteTrack): void => {
    if (!(track instanceof RemoteVideoTrack)) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (track.attachedElements.length === 0) track.detach(track.attach(document.createElement('video')));
    }, PATIENCE);
    timers.add(timer);
  };
  room.on(RoomEvent.TrackSubscribed, onSubscribed);
  return () => {
    timers.forEach(clearTimeout);
    room.off(RoomEvent.TrackSubscribed, onSubscribed);
  };
}

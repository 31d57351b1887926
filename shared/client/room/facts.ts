import { RoomEvent } from 'livekit-client';
import { useEffect, useState } from 'preact/hooks';
import { type RoomFacts, roomFactsOf } from '../connection/attributes.ts';
import { useRoom } from './context.ts';

/** What the bridge says about the room, followed as it changes. */
export function useRoomFacts(): RoomFacts {
  const room = useRoom();
  const [metadata, setMetadata] = useState(room.metadata);
  useEffect(() => {
    const read = (): void => setMetadata(room.metadata);
    read();
    room.on(RoomEvent.RoomMetadataChanged, read).on(RoomEvent.Connected, read);
    return () => void room.off(RoomEvent.RoomMetadataChanged, read).off(RoomEvent.Connected, read);
  }, [room]);
  return roomFactsOf(metadata);
}

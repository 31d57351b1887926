import type { Room } from 'livekit-client';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export const RoomContext = createContext<Room | null>(null);

/** The LiveKit room that the views stand in. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('A view was rendered outside the room it shows.');
  return room;
}

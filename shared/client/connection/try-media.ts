import { Room, RoomEvent } from 'livekit-client';
import type { Ticket } from '../../contract/ticket.ts';

/** How far one gets: whether LiveKit's WebSocket opened, and by what picture and sound would travel; null when by nothing. */
export type MediaTry = { socket: boolean; transport: 'udp' | 'tcp' | null };

/** Enters a room for a moment, without sending or taking anything, to see how it can be reached. Never rejects. */
export async function tryMedia({ serverUrl, participantToken }: Ticket): Promise<MediaTry> {
  const room = new Room();
  let socket = false;
  room.on(RoomEvent.SignalConnected, () => (socket = true));
  try {
    await room.connect(serverUrl, participantToken, { autoSubscribe: false, maxRetries: 0 });
    return { socket: true, transport: await transportOf(room) };
  } catch {
    return { socket, transport: null };
  } finally {
    room.removeAllListeners();
    await room.disconnect(true);
  }
}

/** What the chosen pair of candidates speaks (webrtc-stats, RTCIceCandidateStats). Through a relay, what leads to the relay. */
async function transportOf(room: Room): Promise<'udp' | 'tcp' | null> {
  const { pcManager } = room.engine;
  const reports = await Promise.all([pcManager?.publisher.getStats(), pcManager?.subscriber?.getStats()]);
  for (const report of reports) {
    const stats = [...(report?.values() ?? [])] as Record<string, unknown>[];
    const pair = stats.find(({ type, nominated, state }) => {
      return type === 'candidate-pair' && nominated === true && state === 'succeeded';
    });
    const local = stats.find(({ id }) => id === pair?.localCandidateId);
    if (local)
      return local.protocol === 'tcp' || ['tcp', 'tls'].includes(String(local.relayProtocol)) ? 'tcp' : 'udp';
  }
  return null;
}

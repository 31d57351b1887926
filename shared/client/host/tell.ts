import { type Room, RoomEvent, Track } from 'livekit-client';
import type { Emitter } from '../events.ts';
import type { MeetingEvents } from '../options.ts';

const devices = {
  [Track.Source.Microphone]: 'microphone',
  [Track.Source.Camera]: 'camera',
  [Track.Source.ScreenShare]: 'screenShare',
} as const;

/** Tells the host page what happens in a room, as far as a host page needs it: no content, and of other people their number only. */
export function tellHost(room: Room, events: Emitter<MeetingEvents>): void {
  const me = room.localParticipant;
  let people = 0;
  const count = (): void => {
    const now = room.remoteParticipants.size + 1;
    if (now !== people) events.emit('people', { count: (people = now) });
  };
  const device = (source: Track.Source, on: boolean): void => {
    if (source in devices) events.emit('device', { device: devices[source as keyof typeof devices], on });
  };
  room
    .on(RoomEvent.Connected, count)
    .on(RoomEvent.ParticipantConnected, count)
    .on(RoomEvent.ParticipantDisconnected, count)
    .on(RoomEvent.LocalTrackPublished, ({ source, isMuted }) => device(source, !isMuted))
    .on(RoomEvent.LocalTrackUnpublished, ({ source }) => device(source, false))
    .on(RoomEvent.TrackMuted, ({ source }, participant) => {
      if (participant === me) device(source, false);
    })
    .on(RoomEvent.TrackUnmuted, ({ source }, participant) => {
      if (participant === me) device(source, true);
    })
    .on(RoomEvent.ActiveSpeakersChanged, (speakers) =>
      events.emit('speaking', {
        me: speakers.includes(me),
        others: speakers.filter((one) => one !== me).length,
      }),
    );
}

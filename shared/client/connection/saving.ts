import {
  type LocalTrackPublication,
  type Room,
  RoomEvent,
  Track,
  type TrackPublication,
} from 'livekit-client';

/** What is captured while data is saved, and otherwise: LiveKit's own default. */
const frugal = { width: 640, height: 360, frameRate: 15 };
const usual = { width: 1280, height: 720, frameRate: 30 };
/** Bits per second for each layer of a frugal picture. */
const FRUGAL_RATE = 250_000;

/** Sends less of one's own camera while `saving` says so; the answer is called when that changes. */
export function saveSending(room: Room, saving: () => boolean): () => void {
  const rates = new WeakMap<RTCRtpSender, number[]>();
  const apply = async (publication: TrackPublication): Promise<void> => {
    const { track } = publication as LocalTrackPublication;
    if (publication.source !== Track.Source.Camera || track === undefined || publication.isMuted) return;
    const wish = saving() ? frugal : usual;
    const { sender } = track;
    // A device that cannot be asked, or a sender that has just gone: it stays as it is.
    await track.mediaStreamTrack
      .applyConstraints({
        ...track.mediaStreamTrack.getConstraints(),
        width: { ideal: wish.width },
        height: { ideal: wish.height },
        frameRate: { ideal: wish.frameRate },
      })
      .catch(() => null);
    if (sender === undefined) return;
    const parameters = sender.getParameters();
    const before =
      rates.get(sender) ??
      parameters.encodings.map(({ maxBitrate }) => maxBitrate ?? Number.MAX_SAFE_INTEGER);
    rates.set(sender, before);
    parameters.encodings.forEach((encoding, layer) => {
      const rate = before[layer] ?? FRUGAL_RATE;
      encoding.maxBitrate = saving() ? Math.min(FRUGAL_RATE, rate) : rate;
    });
    await sender.setParameters(parameters).catch(() => null);
  };
  const refresh = (): void => {
    const publication = room.localParticipant.getTrackPublication(Track.Source.Camera);
    if (publication) void apply(publication);
  };
  const onPublished = (): void => {
    if (saving()) refresh();
  };
  room.on(RoomEvent.LocalTrackPublished, onPublished).on(RoomEvent.TrackUnmuted, onPublished);
  return refresh;
}

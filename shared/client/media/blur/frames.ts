import type { Frame } from './message.ts';

type TrackReader = { readable: ReadableStream<VideoFrame> };
type TrackWriter = MediaStreamTrack & { writable: WritableStream<VideoFrame> };
type Streams = {
  MediaStreamTrackProcessor?: new (options: { track: MediaStreamTrack }) => TrackReader;
  MediaStreamTrackGenerator?: new (options: { kind: 'video' }) => TrackWriter;
};
const streams = window as unknown as Streams;

/** Takes one frame after the other out of a track: always the newest; null when the track has ended. */
export type FrameSource = { next(): Promise<Frame | null>; close(): void };

/** A track made of pictures that are put into it. */
export type FrameSink = { track: MediaStreamTrack; show(picture: ImageBitmap): void; close(): void };

/** Chromium hands over frames also while the tab is hidden; elsewhere a video element is asked what it shows. */
export async function framesOf(track: MediaStreamTrack): Promise<FrameSource> {
  if (streams.MediaStreamTrackProcessor) {
    const reader = new streams.MediaStreamTrackProcessor({ track }).readable.getReader();
    return {
      next: async () => (await reader.read()).value ?? null,
      close: () => void reader.cancel().catch(() => null),
    };
  }
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
  video.srcObject = new MediaStream([track]);
  await video.play();
  return {
    next: () => (track.readyState === 'ended' ? Promise.resolve(null) : createImageBitmap(video)),
    close: () => (video.srcObject = null),
  };
}

/** A track that shows what it is given; where the browser has none of its own, what a canvas shows. */
export function newSink(): FrameSink {
  if (streams.MediaStreamTrackGenerator) {
    const track = new streams.MediaStreamTrackGenerator({ kind: 'video' });
    const writer = track.writable.getWriter();
    return {
      track,
      show(picture) {
        const frame = new VideoFrame(picture, { timestamp: performance.now() * 1000 });
        picture.close();
        void writer.write(frame).catch(() => frame.close());
      },
      close: () => track.stop(),
    };
  }
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('bitmaprenderer');
  const [track] = canvas.captureStream().getVideoTracks();
  if (track === undefined) throw new Error('The browser makes no track of a canvas.');
  return {
    track,
    show(picture) {
      canvas.width = picture.width;
      canvas.height = picture.height;
      context?.transferFromImageBitmap(picture);
    },
    close: () => track.stop(),
  };
}

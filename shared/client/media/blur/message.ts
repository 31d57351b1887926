/** How much of the background goes. */
export type Strength = 'light' | 'strong';

/** One frame to blur. The worker closes it. */
export type Frame = VideoFrame | ImageBitmap;

/** To the worker: where MediaPipe's files are, once; then one frame at a time. */
export type ToWorker =
  | { type: 'files'; files: Readonly<Record<string, string>> }
  | { type: 'frame'; frame: Frame; strength: Strength };

/** From the worker: ready for frames; a blurred one; time for the next one; or it does not work here. */
export type FromWorker =
  { type: 'ready' } | { type: 'blurred'; picture: ImageBitmap } | { type: 'next' } | { type: 'failed' };

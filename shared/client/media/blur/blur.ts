import { files } from './files.ts';
import { type FrameSink, type FrameSource, framesOf, newSink } from './frames.ts';
import type { FromWorker, Strength, ToWorker } from './message.ts';

/** Milliseconds until a blur that has not begun counts as one that does not work here. */
const PATIENCE = 20_000;

type Run = { source: FrameSource; sink: FrameSink; live: boolean };

/**
 * A camera track with its background blurred. It fits LiveKit's `TrackProcessor`, so that a track keeps its blur when it is
 * muted or the camera changes, and it can be used without LiveKit, in the lobby.
 * `processedTrack` is there only once its first frame has been blurred.
 */
export class Blur {
  readonly name = 'blur';
  strength: Strength;
  processedTrack?: MediaStreamTrack;
  #worker: Worker;
  /** Resolves when frames can be blurred; rejects where they cannot. */
  readonly ready: Promise<void>;
  #run: Run | null = null;
  #onFirst: (() => void) | null = null;
  /** The worker has a frame, and will say when it wants the next. */
  #busy = false;

  constructor(strength: Strength) {
    this.strength = strength;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'blur' });
    this.ready = new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error('The background cannot be blurred in this browser.'));
      this.#worker.onerror = fail;
      setTimeout(fail, PATIENCE);
      this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === 'ready') resolve();
        else if (data.type === 'blurred') this.#show(data.picture);
        else if (data.type === 'failed') fail();
        else {
          this.#busy = false;
          void this.#next();
        }
      };
    });
    this.ready.catch(() => null);
    this.#tell({ type: 'files', files });
  }

  /** Starts to blur a track; rejects where that does not work. */
  async init({ track }: { track: MediaStreamTrack }): Promise<void> {
    await this.ready;
    await this.destroy();
    // A camera that is off gives no frame to wait for; with the next one it begins anew.
    if (track.readyState === 'ended') return;
    const run: Run = { source: await framesOf(track), sink: newSink(), live: true };
    this.#run = run;
    const first = new Promise<void>((resolve, reject) => {
      this.#onFirst = resolve;
      setTimeout(() => reject(new Error('The camera gave nothing to blur.')), PATIENCE);
    });
    if (!this.#busy) void this.#next();
    await first;
    this.processedTrack = run.sink.track;
  }

  /** Goes on with another track. */
  restart(options: { track: MediaStreamTrack }): Promise<void> {
    return this.init(options);
  }

  /** Stops blurring; the worker stays for the next track. */
  destroy(): Promise<void> {
    const run = this.#run;
    this.#run = null;
    delete this.processedTrack;
    this.#onFirst?.();
    if (run !== null) {
      run.live = false;
      run.source.close();
      run.sink.close();
    }
    return Promise.resolve();
  }

  /** Stops for good. */
  close(): void {
    void this.destroy();
    this.#worker.terminate();
  }

  async #next(): Promise<void> {
    const run = this.#run;
    const frame = await run?.source.next().catch(() => null);
    if (!frame) return;
    if (run?.live !== true) return frame.close();
    this.#busy = true;
    this.#tell({ type: 'frame', frame, strength: this.strength }, [frame]);
  }

  #show(picture: ImageBitmap): void {
    if (this.#run === null) return picture.close();
    this.#run.sink.show(picture);
    this.#onFirst?.();
    this.#onFirst = null;
  }

  #tell(message: ToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }
}

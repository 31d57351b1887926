import { Store } from '../store.ts';
import type { Blur } from './blur/blur.ts';
import { type BackgroundBlur, recall, remember } from './remembered.ts';

/** `wanted` is the person's choice; `state` is how far it is fulfilled. */
export type BackgroundState = { wanted: BackgroundBlur; state: 'idle' | 'loading' | 'ready' | 'failed' };

/** Whether this browser has what blurring needs; whether the page's policies allow it shows when it is tried. */
export const canBlur = (): boolean =>
  typeof OffscreenCanvas !== 'undefined' &&
  typeof createImageBitmap !== 'undefined' &&
  typeof Worker !== 'undefined';

/** The background of one's own picture: as it is, or blurred. What that needs is loaded at the first wish. */
export class Background {
  readonly state: Store<BackgroundState>;
  /** The lobby's picture, blurred; null while it is shown as it is. */
  readonly picture = new Store<MediaStreamTrack | null>(null);
  #source: MediaStreamTrack | null = null;
  #blur: Promise<Blur> | null = null;

  constructor() {
    this.state = new Store<BackgroundState>({ wanted: canBlur() ? recall().blur : 'off', state: 'idle' });
  }

  /** Chooses, and remembers it. A blur that runs changes at once; in a room, `Devices` begins and ends it. */
  choose(wanted: BackgroundBlur): void {
    remember({ blur: wanted });
    this.state.update(({ state }) => ({ wanted, state: state === 'failed' ? 'idle' : state }));
    void this.#blur?.then(
      (blur) => wanted !== 'off' && (blur.strength = wanted),
      () => null,
    );
    if (wanted === 'off') this.#rest();
    else if (this.picture.value === null) void this.#show();
  }

  /** The lobby's camera, from now on; null when it is off, or somebody else's. */
  follow(track: MediaStreamTrack | null): void {
    if (track === this.#source) return;
    const before = this.#source;
    this.#source = track;
    if (track !== null) void this.#show();
    else if (before !== null) this.#rest();
  }

  /** What blurs, when that is wanted; null when it is not. Rejects where it does not work. */
  async processor(): Promise<Blur | null> {
    const { wanted } = this.state.value;
    if (wanted === 'off') return null;
    try {
      this.#blur ??= this.#load(wanted);
      return await this.#blur;
    } catch (error) {
      this.fail();
      throw error;
    }
  }

  /** It does not work here: the next wish tries again, the next visit begins without. */
  fail(): void {
    this.close();
    remember({ blur: 'off' });
    this.state.set({ wanted: 'off', state: 'failed' });
  }

  /** Stops for good, until somebody wishes it again. */
  close(): void {
    void this.#blur?.then(
      (blur) => blur.close(),
      () => null,
    );
    this.#blur = null;
    this.picture.set(null);
    this.state.update((state) => ({ ...state, state: 'idle' }));
  }

  async #show(): Promise<void> {
    const track = this.#source;
    this.picture.set(null);
    try {
      const blur = await this.processor();
      if (blur === null || track === null || track !== this.#source) return;
      await blur.init({ track });
      if (track === this.#source) this.picture.set(blur.processedTrack ?? null);
    } catch {
      if (track === this.#source) this.fail();
    }
  }

  #rest(): void {
    this.picture.set(null);
    void this.#blur?.then(
      (blur) => blur.destroy(),
      () => null,
    );
  }

  async #load(strength: Exclude<BackgroundBlur, 'off'>): Promise<Blur> {
    this.state.update((state) => ({ ...state, state: 'loading' }));
    const { Blur } = await import('./blur/blur.ts');
    const blur = new Blur(strength);
    try {
      await blur.ready;
    } catch (error) {
      blur.close();
      throw error;
    }
    const { wanted } = this.state.value;
    if (wanted !== 'off') blur.strength = wanted;
    this.state.update((state) => ({ ...state, state: 'ready' }));
    return blur;
  }
}

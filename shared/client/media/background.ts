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
  #blur: Promise<Blur> | null = null;

  constructor() {
    this.state = new Store<BackgroundState>({ wanted: canBlur() ? recall().blur : 'off', state: 'idle' });
  }

  /** Chooses, and remembers it. A blur that runs already changes at once; beginning and ending it is for who has the track. */
  choose(wanted: BackgroundBlur): void {
    remember({ blur: wanted });
    this.state.update(({ state }) => ({ wanted, state: state === 'failed' ? 'idle' : state }));
    if (wanted !== 'off')
      void this.#blur?.then(
        (blur) => (blur.strength = wanted),
        () => null,
      );
  }

  /** What blurs, when that is wanted; null when it is not. Rejects where it does not work, and remembers no wish then. */
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

  /** Starts to blur a track, for whoever is not LiveKit: the blurred one, or null when that is not wanted or does not work. */
  async blur(track: MediaStreamTrack): Promise<MediaStreamTrack | null> {
    try {
      const blur = await this.processor();
      await blur?.init({ track });
      return blur?.processedTrack ?? null;
    } catch {
      this.fail();
      return null;
    }
  }

  /** Stops what `blur` started. */
  async rest(): Promise<void> {
    await (await this.#blur?.catch(() => null))?.destroy();
  }

  /** It does not work here: the next wish tries again, the next visit begins without. */
  fail(): void {
    void this.#blur?.then(
      (blur) => blur.close(),
      () => null,
    );
    this.#blur = null;
    remember({ blur: 'off' });
    this.state.set({ wanted: 'off', state: 'failed' });
  }

  close(): void {
    void this.#blur?.then(
      (blur) => blur.close(),
      () => null,
    );
    this.#blur = null;
    this.state.update(({ wanted }) => ({ wanted, state: 'idle' }));
  }

  async #load(strength: Exclude<BackgroundBlur, 'off'>): Promise<Blur> {
    this.state.update((state) => ({ ...state, state: 'loading' }));
    const { Blur } = await import('./blur/blur.ts');
    const blur = new Blur(strength);
    await blur.ready;
    const { wanted } = this.state.value;
    if (wanted !== 'off') blur.strength = wanted;
    this.state.update((state) => ({ ...state, state: 'ready' }));
    return blur;
  }
}

import type { Float } from '../floating/floating.ts';
import { Store } from '../store.ts';
import type { OverlayName } from './overlays.ts';
import { keepPreferences, type Preferences, recallPreferences } from './preferences.ts';
import { type Layout, sameSight, type Sight } from './scene.ts';

/** A line of captions. */
export type Caption = { id: string; name: string; text: string };

/** How one person looks at the room. Layout and pin last for the visit, preferences longer. */
export class View {
  /** The dialog that is open. */
  readonly overlay = new Store<OverlayName | null>(null);
  readonly layout = new Store<Layout>('auto');
  readonly pin = new Store<Sight | null>(null);
  /** Of several shared screens: the one that was chosen, and whether all are shown. */
  readonly screen = new Store<string | null>(null);
  readonly together = new Store(false);
  /** The page of tiles in view, from 0, as it was asked for: there may be fewer pages now. */
  readonly page = new Store(0);
  readonly pages = new Store(1);
  /** Where the speaker floats over other windows. */
  readonly floating = new Store<Float | null>(null);
  /** The last lines that were spoken, where something writes them down. */
  readonly captions = new Store<readonly Caption[]>([]);
  readonly preferences = new Store<Preferences>(recallPreferences());

  /** Pins a sight, or lets go of it when it is pinned already. */
  togglePin(sight: Sight): void {
    this.pin.update((pin) => (sameSight(pin, sight) ? null : sight));
  }

  /** Goes so many pages on (or back, below 0); stays at the ends. */
  turn(by: number): void {
    const last = this.pages.value - 1;
    this.page.update((page) => Math.max(0, Math.min(last, Math.min(page, last) + by)));
  }

  /** Between the grid and the speaker view. */
  toggleLayout(): void {
    this.layout.update((layout) => (layout === 'speaker' ? 'grid' : 'speaker'));
  }

  prefer(change: Partial<Preferences>): void {
    this.preferences.update((preferences) => ({ ...preferences, ...change }));
    keepPreferences(this.preferences.value);
  }
}

import { Store } from '../store.ts';
import type { OverlayName } from './overlays.ts';

/** How one person looks at the room, for one visit. */
export class View {
  /** The dialog that is open. */
  readonly overlay = new Store<OverlayName | null>(null);
}

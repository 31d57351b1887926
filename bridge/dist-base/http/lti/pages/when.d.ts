import { type Html } from './html.ts';
import type { Say } from './messages.ts';
/**
 * A moment for people, epoch ms: in UTC here, in the reader's own zone once a script of the page has rewritten it. What says which
 * zone it is stands in an element of the part `zone`. Pure.
 */
export declare const moment: (at: number, say: Say) => Html;
/** From when until when a meeting is open, epoch seconds; null for always. Pure. */
export declare function openingText({ opensAt, closesAt }: {
    opensAt: number | null;
    closesAt: number | null;
}, say: Say): string | null;

import type { ByHandValue } from './pages/by-hand.ts';
import type { Say } from './pages/messages.ts';
/** Everything that a platform without dynamic registration wants to know, in the order in which most of them ask. Pure. */
export declare const byHandValues: (origin: string, invite: string) => (say: Say) => ByHandValue[];

import type { Records } from '../store/primitives.ts';
/** Removes audit lines from before `before`, epoch ms. */
export declare const forgetOldAudit: (records: Records, before: number) => AsyncGenerator<void>;
/**
 * Makes the task that removes states of rooms: those that say nothing, and those of rooms about which nothing else is known any
 * more, neither a session nor an audit line. `now` is epoch ms.
 */
export declare function createRoomRetention(records: Records): (now: number) => AsyncGenerator<void>;

import type { Once } from '../primitives.ts';
import type { Connection } from './connection.ts';
/**
 * Claims in one table. Expired ones are swept away a few at a time while claiming: an index on the time would cost
 * every claim more than the sweep does.
 */
export declare function onceOf(connection: Connection, clock: () => number): Once;

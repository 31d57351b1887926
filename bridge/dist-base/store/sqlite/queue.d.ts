import type { Queue } from '../primitives.ts';
import type { Connection } from './connection.ts';
/** Durable work in one table; a job that is leased is due again when its lease ends. */
export declare function queueOf(connection: Connection, clock: () => number): Queue;

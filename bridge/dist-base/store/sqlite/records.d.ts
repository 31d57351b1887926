import type { Records } from '../primitives.ts';
import type { Connection } from './connection.ts';
/** Keyed documents in one table; a key that breaks the rule of its alphabet is a mistake of the caller: TypeError. */
export declare function recordsOf(connection: Connection): Records;

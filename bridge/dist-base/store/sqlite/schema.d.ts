import type { Connection } from './connection.ts';
/** Brings the file to today's tables; safe when several processes open it at once. */
export declare function migrate(connection: Connection): void;

import { pino } from 'pino';
/** Where log lines go, and its end: `close` writes what is held, if it can be written, and never rejects. */
export type LogTarget = {
    destination: ReturnType<typeof pino.destination>;
    close(): Promise<void>;
};
/**
 * Standard output, written in batches beside the requests. A target that takes nothing, such as a full disk, neither
 * stops a meeting nor keeps the process from ending.
 */
export declare function openLogTarget(): LogTarget;

import { pino } from 'pino';
/** How much of the log is held while its target takes nothing, in bytes; what goes beyond is dropped. */
const HELD = 1 << 20;
/**
 * Standard output, written in batches beside the requests. A target that takes nothing, such as a full disk, neither
 * stops a meeting nor keeps the process from ending.
 */
export function openLogTarget() {
    const destination = pino.destination({
        sync: false,
        minLength: 4096,
        periodicFlush: 200,
        maxLength: HELD,
    });
    destination.on('error', () => undefined); // the log was the place to say so
    return {
        destination,
        async close() {
            // not `flushSync`: it tries a full disk again for ever
            await new Promise((resolve) => destination.flush(() => resolve()));
            destination.destroy();
        },
    };
}
//# sourceMappingURL=log-target.js.map
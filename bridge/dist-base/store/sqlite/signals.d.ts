import type { Signals } from '../primitives.ts';
/**
 * Messages within this process: the SQLite engine is for one bridge, and whoever waits for work also looks at the
 * queue by the clock. Handlers run after the publisher has gone on, each by itself.
 */
export declare function signalsOf(): Signals;

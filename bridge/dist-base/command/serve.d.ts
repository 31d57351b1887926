import type { Config } from '../config.ts';
/** Serves until the first SIGTERM or SIGINT; what was accepted by then is finished. A second one ends the process at once. */
export declare function serve(config: Config): Promise<number>;

import type { Config } from '../config.ts';
import type { Store } from '../store/primitives.ts';
import { type Finding } from './findings.ts';
export type DoctorParts = {
    config: Pick<Config, 'origin' | 'data' | 'livekit' | 'allowLoopback'>;
    /** Opens the store that `serve` uses; throws where it cannot. */
    openStore: () => Store;
    /** Epoch ms. */
    clock: () => number;
    /** How long a webhook may take to arrive, in milliseconds. */
    webhookWithin?: number;
};
/** Looks at everything a bridge needs, while `serve` runs, and says of each thing what was seen. Failures are findings. */
export declare function examine(parts: DoctorParts): Promise<Finding[]>;
/** `meetbridge doctor`: what to print, and whether all is well. */
export declare function doctor(parts: DoctorParts, { json }: {
    json: boolean;
}): Promise<{
    output: string;
    healthy: boolean;
}>;

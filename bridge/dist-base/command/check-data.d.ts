import type { BridgeKey } from '@meetbridge/shared/contract';
import type { Records, Store } from '../store/primitives.ts';
import type { Finding } from './findings.ts';
/** Whether the bridge's keys are there and readable by their owner alone; never makes any. */
export declare function checkKeys(folder: string): {
    finding: Finding;
    published: BridgeKey[];
};
/** Whether the store reads and writes now. Gives the store back, open, only where it does. */
export declare function checkStore(openStore: () => Store): Promise<{
    finding: Finding;
    store: Store | null;
}>;
/** How many sites are paired; none is no failure, but there is a next step. */
export declare function checkSites(records: Records): Promise<Finding>;

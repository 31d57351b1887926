import type { Send } from '../platforms/request.ts';
import { type ServiceTokens } from '../platforms/token.ts';
import type { Site } from '../sites/site.ts';
import type { Finding } from './findings.ts';
export type PlatformChecks = {
    send: Send;
    /** Asks as the tool; null where the tool has no keys to ask with. */
    tokens: ServiceTokens | null;
    /** Epoch ms. */
    clock: () => number;
};
/** Whether every LTI platform can be reached, agrees about the time and believes the tool. */
export declare function checkPlatforms(sites: readonly Site[], checks: PlatformChecks): Promise<Finding[]>;

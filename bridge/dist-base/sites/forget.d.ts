import type { Store } from '../store/primitives.ts';
/**
 * Ends the trust in a site, and then removes everything that is kept about it: reports and how far they got, attendance,
 * sessions, audit lines, rooms, who waits. Returns whether there was anything. What was cut off half-way is finished by calling it again.
 */
export declare function forgetSite({ records, queue }: Pick<Store, 'records' | 'queue'>, id: string): Promise<boolean>;

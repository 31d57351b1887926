import type { ReportPage } from '@meetbridge/shared/contract';
import { type Signer } from './signature.ts';
/** What became of one page: taken, or not, and why (no address and no content in it). */
export type Outcome = {
    taken: true;
} | {
    taken: false;
    trouble: string;
};
/**
 * Sends one page to the site's address. Only a 2xx is taken; redirects are not followed, because the page is for that one
 * address, and nothing of the answer but its status is read.
 */
export declare function pushPage(address: string, page: ReportPage, { signer, now, answersWithin, signal, }: {
    signer: Signer;
    now: number;
    answersWithin: number;
    signal: AbortSignal;
}): Promise<Outcome>;

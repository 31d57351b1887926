import type { Ledger } from './ledger.ts';
/** The ledger for people of paired sites alone: about anybody else nothing is written down, though they may still be inside. */
export declare const forPairedSites: (ledger: Ledger, isPaired: (site: string) => Promise<boolean>) => Ledger;

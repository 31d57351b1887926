import type { Schedule } from '../schedule.ts';
import type { Store } from '../store/primitives.ts';
import type { Signer } from './signature.ts';
/** What delivery needs to know of a site: where it takes reports (null: it pulls them), and whether it is trusted now. */
export type Recipient = {
    id: string;
    reports: string | null;
    status: 'active' | 'suspended' | 'pending';
};
export type DeliveryParts = {
    store: Pick<Store, 'records' | 'queue' | 'signals'>;
    /** Every paired site. */
    recipients: () => Promise<Recipient[]>;
    /** One of them, or null where it is not paired any more. Read fresh each time. */
    recipient: (id: string) => Promise<Recipient | null>;
    signer: Signer;
    /** Epoch ms. */
    clock: () => number;
    schedule: Schedule;
    /** In [0, 1). */
    random: () => number;
    /** Told when a site does not take its reports, by its id. */
    onTrouble: (trouble: {
        site: string;
        failures: number;
        trouble: string;
    }) => void;
    /** Told what failed for the bridge's own reasons; it is tried again. */
    onFailure: (error: unknown) => void;
    /** How long a site may take to answer, in ms. */
    answersWithin?: number;
};
/**
 * Pushes reports to the sites that have an address, per site in order and a page at a time. A site may get a page twice
 * (the process may end between its yes and the writing down of it), and never one out of order.
 */
export type Delivery = {
    /** Goes on from where each site stands, and works until `stop`. */
    start(): Promise<void>;
    /** Breaks off what is under way, which is sent again after the next start. */
    stop(): Promise<void>;
    /** Resolves when nothing is under way. */
    idle(): Promise<void>;
};
export declare function createDelivery(parts: DeliveryParts): Delivery;

import type { OrderBody, OrderName } from '@meetbridge/shared/contract';
import type { PresenceIndex } from '../attendance/presence.ts';
import type { KeyRotation } from '../encryption/rotation.ts';
import type { Records, Signals } from '../store/primitives.ts';
import type { MediaServer } from './media.ts';
export type OrderParts = {
    records: Records;
    signals: Signals;
    media: MediaServer;
    rotation: Pick<KeyRotation, 'removed'>;
    presence: Pick<PresenceIndex, 'sessionsOf' | 'set'>;
    /** Epoch ms. */
    clock: () => number;
    /** Makes the keys of audit lines unique. */
    newId: () => string;
};
type Order<N extends OrderName> = (parts: OrderParts, site: string, body: OrderBody<N>) => Promise<void>;
/**
 * What a site may tell the bridge to do, in its own rooms alone: they are derived from its id. What was decided before LiveKit
 * failed stays decided and keeps people out; `media_unavailable` asks for the same order again.
 */
export declare const siteOrders: {
    [N in OrderName]: Order<N>;
};
export {};

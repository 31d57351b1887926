import type { Launch } from '@meetbridge/shared/contract';
/**
 * What a seat says: the launch it came from. A seat is a launch that the bridge has signed again (HS256 with the seat key,
 * `typ: meetbridge-seat+jwt`, `aud` the bridge), so that renewing is admitting once more and needs no store.
 */
export type Seat = {
    /** Unique per join. */
    id: string;
    room: string;
    identity: string;
    launch: Launch;
    /** Epoch seconds. */
    issuedAt: number;
    expiresAt: number;
};

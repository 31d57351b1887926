/** Topic of the push jobs, whose id is the site's, and subject of the signal that there is one. */
export declare const PUSH = "push";
/** Where pushing to one site stands. Times are epoch ms. */
export type DeliveryState = {
    /** The version of the last report that the site has acknowledged. */
    after: number;
    failures: number;
    /** Since when nothing has got through, or null. */
    failingSince: number | null;
    /** Not before this moment is it tried again. */
    notBefore: number;
    /** What went wrong the last time, for the operator. */
    trouble: string | null;
};
export declare const untried: DeliveryState;
export declare const deliveryKey: (site: string) => string;
/** A page has got through. Pure. */
export declare const afterSuccess: (last: number) => DeliveryState;
/** The last try was in vain. `random` is in [0, 1) and spreads the tries of many sites. Pure. */
export declare function afterFailure(state: DeliveryState, trouble: string, now: number, random: number): DeliveryState;
/** Whether it has been in vain for so long that the next try waits for the next report. Pure. */
export declare const isHopeless: (state: DeliveryState, now: number) => boolean;
/** Given up: the next report begins anew, from where the site stands. Pure. */
export declare const givenUp: (state: DeliveryState) => DeliveryState;

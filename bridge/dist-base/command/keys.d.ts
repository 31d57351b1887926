import type { Answer } from './answer.ts';
/**
 * `meetbridge keys [list]` and `meetbridge keys rotate [--now]`: the keys with which the bridge signs as an LTI tool. Turning again
 * before platforms can have read the next key takes `now`: what they are then asked with, they may not believe for a while.
 */
export declare function keys(data: string, [verb, ...rest]: string[], { now, clock }: {
    now: boolean;
    clock: () => number;
}): Promise<Answer>;

/** What has been tried in vain so far. Times are epoch ms. */
export type Tries = {
    failures: number;
    since: number;
    notBefore: number;
};
/**
 * One more try was in vain. The wait doubles, and is no shorter than the platform asks for (`after`, ms); `random` in [0, 1)
 * spreads what would come all at once. Pure.
 */
export declare function afterTry(tries: Tries | null, { now, after, random }: {
    now: number;
    after?: number | undefined;
    random: number;
}): Tries;
/** Whether it has been in vain for so long that only news, or a teacher's word, begins it anew. Pure. */
export declare const isHopeless: ({ since }: Tries, now: number) => boolean;

/** Why a mark is not in the gradebook; `stale`: the gradebook holds a newer one. */
export type MarkReason = 'not_a_learner' | 'gone' | 'refused' | 'no_permission' | 'unreachable' | 'stale';
/** Where one person's mark stands, as a teacher sees it. Times are epoch ms. */
export type MarkState = {
    /** `none`: there is nothing to send. `waiting`: it is on its way, and goes out once they have left. */
    state: 'none' | 'waiting' | 'sent' | 'refused';
    /** The last mark that was tried, and what is full. */
    points: number | null;
    of: number | null;
    reason: MarkReason | null;
    /** When the platform last had its say. */
    at: number | null;
    /** The time on the last score that was tried. */
    timestamp: number | null;
};
export declare const noMark: MarkState;

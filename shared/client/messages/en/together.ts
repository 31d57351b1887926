/** Reactions, hands, polls and the timer. */
export const together = {} as const;

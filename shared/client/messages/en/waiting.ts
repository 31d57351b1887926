/** The waiting room, from both sides. */
export const waiting = {} as const;

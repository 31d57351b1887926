/** End-to-end encryption. */
export const encryption = {} as const;

/** Files that people give each other. */
export const files = {} as const;

/** Layouts, pins, shortcuts and other views of the room. */
export const views = {} as const;

/** Layouts, pins, shortcuts and other views of the room. */
export const views = {
  'settings.heading': 'View and settings',
} as const;

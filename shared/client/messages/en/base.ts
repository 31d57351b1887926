/** What is said everywhere. */
export const base = {
  meeting: 'Meeting',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
} as const;

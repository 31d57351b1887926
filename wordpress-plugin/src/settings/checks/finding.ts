/** One thing that was looked at: whether it is well, in words, and what to do where it is not. */
export type Finding = { state: 'good' | 'warning' | 'bad'; text: string; next?: string };

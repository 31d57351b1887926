/** Loudness from 0 to 1 (`media/level.ts`) above which somebody near the microphone speaks: about −33 dBFS. */
const LOUD = 0.54;
/** How many tenths of a second are looked at, and how many of them are loud when somebody speaks. */
const LOOKED_AT = 12;
const SPEECH = 5;
/** Milliseconds between two times of saying so. */
const QUIET = 30_000;

/** The levels that count, the latest one last. Pure. */
export const recent = (levels: readonly number[], level: number): readonly number[] =>
  [...levels, level].slice(-LOOKED_AT);

/** Whether these levels are speech, and not a cough or a door. Pure. */
export const isTalk = (levels: readonly number[]): boolean =>
  levels.filter((level) => level > LOUD).length >= SPEECH;

/** Whether it may be said again. Pure; both in milliseconds, `last` null for never. */
export const maySay = (last: number | null, now: number): boolean => last === null || now - last >= QUIET;

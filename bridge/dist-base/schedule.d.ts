/** Runs `work` once, `delay` milliseconds from now; the function it returns calls that off. */
export type Schedule = (work: () => void, delay: number) => () => void;
/** The real one. A waiting timer does not keep the process alive. */
export declare const timers: Schedule;

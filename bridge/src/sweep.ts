import type { Schedule } from './schedule.ts';

/** A task in steps of some milliseconds each; it may be left after any of them and begun again. */
export type Steps = AsyncIterable<void>;

export type SweepParts = {
  /** What is done each time, one after the other. */
  tasks: (() => Steps)[];
  schedule: Schedule;
  /** Told why a task was broken off; the others are done, and the next time it begins again. */
  onTrouble: (error: unknown) => void;
};

/** Tasks in the background that never keep anybody waiting. */
export type Sweep = {
  start(): void;
  /** Resolves when the step under way has ended. */
  stop(): Promise<void>;
};

/** The first time after a start, and from the end of one time to the next; ms. */
const FIRST = 60_000;
const EVERY = 60 * 60_000;

/** Between two steps, in ms: the rest of the bridge goes first. */
const BREATH = 20;

/** Does all tasks once an hour, with a pause after every step. */
export function createSweep({ tasks, schedule, onTrouble }: SweepParts): Sweep {
  let stopped = true;
  let callOff = (): void => undefined;
  let underWay: Promise<void> = Promise.resolve();

  async function* everything(): AsyncGenerator<void> {
    for (const task of tasks) {
      try {
        yield* task();
      } catch (error) {
        onTrouble(error);
      }
    }
  }

  const stepOf = async (steps: AsyncGenerator<void>): Promise<void> => {
    const { done } = await steps.next();
    if (stopped) await steps.return(undefined);
    else if (done === true) plan(everything(), EVERY);
    else plan(steps, BREATH);
  };

  const plan = (steps: AsyncGenerator<void>, delay: number): void => {
    callOff = schedule(() => {
      underWay = stepOf(steps);
    }, delay);
  };

  return {
    start() {
      stopped = false;
      plan(everything(), FIRST);
    },
    async stop() {
      stopped = true;
      callOff();
      await underWay;
    },
  };
}

/** Does a task to its end without a pause. */
export async function finish(steps: Steps): Promise<void> {
  const each = steps[Symbol.asyncIterator]();
  while ((await each.next()).done !== true);
}

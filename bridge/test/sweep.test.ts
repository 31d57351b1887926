import { expect, test } from 'vitest';
import { createSweep, type Steps, type SweepParts } from '../src/sweep.ts';
import { createClockwork } from './clockwork.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A sweep in time that stands still, and what it did, step by step. */
function sweepOf(...works: ((done: string[]) => Steps)[]) {
  const time = createClockwork(0);
  const done: string[] = [];
  const troubles: unknown[] = [];
  const parts: SweepParts = {
    tasks: works.map((work) => () => work(done)),
    schedule: time.schedule,
    onTrouble: (error) => troubles.push(error),
  };
  const sweep = createSweep(parts);
  /** A step has ended when the next one, or the next time, has been planned. */
  const settled = async (): Promise<void> => {
    do await new Promise(setImmediate);
    while (time.next() === null);
  };
  return { sweep, time, done, troubles, settled };
}

const task = (name: string, steps: number) =>
  async function* (done: string[]): AsyncGenerator<void> {
    for (let step = 1; step <= steps; step += 1) {
      done.push(`${name}${step}`);
      yield;
    }
  };

test('the first time is a minute after the start, the next an hour after the end', async () => {
  const { sweep, time, done, settled } = sweepOf(task('a', 2), task('b', 1));
  sweep.start();
  await time.pass(MINUTE - 1, settled);
  expect(done).toEqual([]);
  await time.pass(MINUTE, settled);
  expect(done).toEqual(['a1', 'a2', 'b1']);
  await time.pass(HOUR - MINUTE, settled);
  expect(done).toHaveLength(3);
  await time.pass(MINUTE, settled);
  expect(done).toHaveLength(6);
});

test('between two steps others have their turn', async () => {
  const { sweep, time, done, settled } = sweepOf(task('a', 3));
  sweep.start();
  await time.pass(MINUTE, settled);
  expect(done).toEqual(['a1']);
  await time.pass((time.next() ?? 0) - time.now, settled);
  expect(done).toEqual(['a1', 'a2']);
});

test('a task that fails keeps no other one from being done, and is tried again the next time', async () => {
  const trouble = new Error('The disk is full.');
  let isFull = true;
  const failing = async function* (done: string[]): AsyncGenerator<void> {
    yield;
    if (isFull) throw trouble;
    done.push('failing');
  };
  const { sweep, time, done, troubles, settled } = sweepOf(failing, task('b', 1));
  sweep.start();
  await time.pass(2 * MINUTE, settled);
  expect(done).toEqual(['b1']);
  expect(troubles).toEqual([trouble]);
  isFull = false;
  await time.pass(HOUR, settled);
  expect(done).toEqual(['b1', 'failing', 'b1']);
  expect(troubles).toHaveLength(1);
});

test('after stopping nothing is done or planned, though a task was half-way', async () => {
  const { sweep, time, done, settled } = sweepOf(task('a', 3));
  sweep.start();
  await time.pass(MINUTE, settled);
  await sweep.stop();
  expect(time.next()).toBeNull();
  expect(done).toEqual(['a1']);
});

test('stopping waits for the step under way', async () => {
  let finish = (): void => undefined;
  const slow = async function* (done: string[]): AsyncGenerator<void> {
    await new Promise<void>((resolve) => (finish = resolve));
    done.push('slow');
    yield;
  };
  const { sweep, time, done } = sweepOf(slow);
  sweep.start();
  await time.pass(MINUTE, async () => undefined);
  const stopped = sweep.stop();
  finish();
  await stopped;
  expect(done).toEqual(['slow']);
  expect(time.next()).toBeNull();
});

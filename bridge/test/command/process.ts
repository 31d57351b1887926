import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const loader = new URL('../typescript.mjs', import.meta.url).href;
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export type Outcome = { code: number | null; out: string; err: string };

/**
 * `meetbridge …` in a process of its own, with nothing in its environment but what is given; what it says is collected, or goes
 * to the open file `output`.
 */
export function start(
  args: string[],
  env: Record<string, string>,
  output: number | 'pipe' = 'pipe',
): { process: ChildProcess; outcome: Promise<Outcome> } {
  const child = spawn(process.execPath, ['--import', loader, main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', output, 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const outcome = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  return { process: child, outcome };
}

export const run = (args: string[], env: Record<string, string>): Promise<Outcome> =>
  start(args, env).outcome;

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const loader = new URL('typescript.mjs', import.meta.url).href;

export type Child = {
  process: ChildProcess;
  /** Everything it has said so far, a line each. */
  lines: string[];
  /** Resolves when it has said that many lines; rejects if it ends before. */
  said(count: number): Promise<void>;
  /** Ends it as a power switch would, and resolves when it is gone and all it had said has been read. */
  kill(): Promise<void>;
  /** Resolves with its exit code when it has ended by itself. */
  ended(): Promise<number | null>;
};

/** Runs a TypeScript file of the tests in a process of its own. */
export function startChild(file: URL, args: string[]): Child {
  const child = spawn(process.execPath, ['--import', loader, fileURLToPath(file), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const waiting = new Set<() => void>();
  const wake = (): void => waiting.forEach((one) => one());
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  // the reader closes after the last line, whichever way the process ends
  const gone = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(
    ([[code]]) => code as number | null,
  );
  let isGone = false;
  void gone.then(() => {
    isGone = true;
    wake();
  });
  return {
    process: child,
    lines,
    said: (count) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (lines.length < count && !isGone) return;
          waiting.delete(look);
          if (lines.length >= count) resolve();
          else reject(new Error(`The child ended after ${lines.length} of ${count} lines.`));
        };
        waiting.add(look);
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    ended: () => gone,
  };
}

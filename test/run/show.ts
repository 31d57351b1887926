import { spawn } from 'node:child_process';
import { projectRoot } from '../hosts/paths.ts';

/** Runs a command, in the project's root unless told otherwise, with its words shown as they come; gives its exit code. */
export function show(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  cwd: string = projectRoot,
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', (error) => {
      process.stdout.write(`${error.message}\n`);
      resolve(-1);
    });
    child.once('exit', resolve);
  });
}

import { createHash } from 'node:crypto';
import { keptFolder } from '../kept.ts';
import { run } from '../processes.ts';
import { findProgram } from '../programs.ts';
import { say } from '../progress.ts';

/** A Python with packages beside it, and the environment that makes it see them. */
export type PythonWith = { program: string; env: { [name: string]: string } };

export type Packages = {
  /** As pip writes them, each with its version: "Flask==3.1.3". */
  whole: readonly string[];
  /** Installed without what they ask for, because most of that is not needed. */
  bare?: readonly string[];
};

const asked = new Map<string, Promise<PythonWith | null>>();

/** Installs packages into a folder of the cache, once; null (and a line that says so) where there is no Python or no registry. */
export function pythonWith(name: string, packages: Packages): Promise<PythonWith | null> {
  const answer = asked.get(name) ?? install(name, packages);
  asked.set(name, answer);
  return answer;
}

async function install(name: string, { whole, bare = [] }: Packages): Promise<PythonWith | null> {
  const program = process.env['PYTHON'] ?? findProgram('python3');
  if (program === null) {
    say('Python is not to be had');
    return null;
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-warn-conflicts'];
  const patience = ['--retries', '1', '--timeout', '10'];
  try {
    const version = await run(program, ['--version']); // some packages are built for one alone
    const recipe = JSON.stringify([version, whole, bare]);
    const key = createHash('sha256').update(recipe).digest('hex').slice(0, 16);
    const folder = await keptFolder(`python-${name}-${key}`, async (place) => {
      say(`installing ${[...whole, ...bare].join(', ')} (once)`);
      await run(program, [...pip, ...patience, '--target', place, ...whole]);
      if (bare.length > 0)
        await run(program, [...pip, ...patience, '--upgrade', '--no-deps', '--target', place, ...bare]);
    });
    return { program, env: { PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' } };
  } catch (error) {
    say(`${[...whole, ...bare].join(', ')} cannot be installed: ${(error as Error).message.slice(-500)}`);
    return null;
  }
}

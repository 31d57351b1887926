import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../hosts/paths.ts';
import { nothing, withBreakdown, type Outcome } from './outcome.ts';
import { show } from './show.ts';

/** Runs one project of `vitest.config.ts`. */
export async function runVitest(project: 'unit' | 'journeys'): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-run-'));
  const file = join(folder, 'outcome.json');
  const reporter = join(projectRoot, 'test/dist/run/reporter.js');
  const args = ['run', '--project', project, '--reporter=default', `--reporter=${reporter}`];
  const exitCode = await show(
    process.execPath,
    [join(projectRoot, 'node_modules/vitest/vitest.mjs'), ...args],
    {
      MEETBRIDGE_OUTCOME: file,
    },
  );
  const outcome = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Outcome,
    () => nothing,
  );
  await rm(folder, { recursive: true, force: true });
  return withBreakdown(outcome, exitCode);
}

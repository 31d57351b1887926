import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../hosts/paths.ts';
import { run } from '../hosts/processes.ts';
import { sumOf, type Outcome } from './outcome.ts';

type Check = { rule: string; script: string; args: string[] };

const typecheck = (folder: string): Check => ({
  rule: `${folder} keeps its types`,
  script: 'typescript/bin/tsc',
  args: ['--noEmit', '-p', folder],
});

/** What holds for the sources as they are written. */
const checks: Check[] = [
  {
    rule: 'the sources are formatted by Prettier',
    script: 'prettier/bin/prettier.cjs',
    args: ['--check', '.'],
  },
  { rule: 'ESLint finds no bug', script: 'eslint/bin/eslint.js', args: ['.'] },
  { rule: 'the projects build', script: 'typescript/bin/tsc', args: ['--build'] },
  ...[
    'tsconfig.tests.json',
    'shared/client/tsconfig.json',
    'wordpress-plugin/tsconfig.json',
    'moodle-plugin/tsconfig.json',
  ]
    .filter((file) => existsSync(join(projectRoot, file)))
    .map(typecheck),
];

/** Runs all checks, one after the other; one that fails shows what it said. */
export async function runChecks(): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const { rule, script, args } of checks) {
    const program = join(projectRoot, 'node_modules', script);
    try {
      await run(process.execPath, [program, ...args], { cwd: projectRoot });
      process.stdout.write(` ✓ ${rule}\n`);
      outcomes.push({ passed: 1, failed: 0, skipped: [] });
    } catch (error) {
      process.stdout.write(` ✗ ${rule}\n${(error as Error).message}\n`);
      outcomes.push({ passed: 0, failed: 1, skipped: [] });
    }
  }
  return sumOf(outcomes);
}

import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../../hosts/paths.ts';
import { run } from '../../hosts/processes.ts';

const folder = join(cacheFolder, 'lti-peers');

/** Makes `name` in the cache by `fill`, once; a run that breaks off leaves nothing that would be taken for whole. */
async function once(name: string, fill: (path: string) => Promise<void>): Promise<string> {
  const place = join(folder, name);
  const whole = join(place, '.whole');
  if (existsSync(whole)) return place;
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  await fill(place);
  await writeFile(`${whole}.new`, '');
  await rename(`${whole}.new`, whole);
  return place;
}

/** Says why there is nothing to compare with; the bench goes on without. */
function missing(error: Error): null {
  process.stderr.write(`${error.message}\n`);
  return null;
}

/** A folder whose `node_modules` hold ltijs and its plugin for PostgreSQL; null where the registry cannot be asked. */
export const ltijsFolder = (): Promise<string | null> =>
  once('ltijs-5.9.9-postgres', async (place) => {
    await writeFile(join(place, 'package.json'), '{ "private": true }');
    const quiet = ['--no-fund', '--no-audit', '--ignore-scripts', '--omit=dev'];
    const packages = ['ltijs@5.9.9', 'ltijs-sequelize@2.4.4', 'pg@8.23.1', 'pg-hstore@2.3.4'];
    await run('npm', ['install', ...quiet, ...packages], { cwd: place });
  }).catch(missing);

/** A virtual environment with PyLTI1p3, Flask and gunicorn; null where Python or the registry is missing. */
export const pyltiFolder = (): Promise<string | null> =>
  once('pylti1p3-2.0.0', async (place) => {
    await run('python3', ['-m', 'venv', place]);
    const packages = ['PyLTI1p3==2.0.0', 'Flask==3.1.3', 'Flask-Caching==2.5.1', 'gunicorn==27.0.1'];
    await run(join(place, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', ...packages]);
  }).catch(missing);

/**
 * Makes what Moodle serves to browsers: `amd/` from the TypeScript sources, and the meeting client in `client/`. Everything
 * is made beside its place and moved there at the end, so that a site that is being served never sees half a build.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyClient } from '../../shared/scripts/client.mjs';
import { readableModule, servedModule } from './compile.mjs';
import { modules } from './modules.mjs';

const plugin = resolve(fileURLToPath(new URL('..', import.meta.url)));
const aside = (name, state) => join(plugin, `${name}-${state}-${process.pid}`);

const write = (file, text) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const makeModules = async (folder) => {
  for (const module of modules) {
    const code = readableModule(module);
    write(join(folder, 'src', `${module.path}.js`), code);
    const served = await servedModule(module, code);
    write(join(folder, 'build', `${module.path}.min.js`), served.code);
    write(join(folder, 'build', `${module.path}.min.js.map`), served.map);
  }
};

const swap = (name) => {
  const place = join(plugin, name);
  if (existsSync(place)) renameSync(place, aside(name, 'old'));
  renameSync(aside(name, 'new'), place);
};

try {
  await makeModules(aside('amd', 'new'));
  copyClient(
    join(plugin, '../shared/dist/client'),
    aside('client', 'new'),
    "defined('MOODLE_INTERNAL') || die();",
  );
  swap('amd');
  swap('client');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const name of ['amd', 'client'])
    for (const state of ['new', 'old']) rmSync(aside(name, state), { recursive: true, force: true });
}

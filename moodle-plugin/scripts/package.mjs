/**
 * Makes the ZIP that Moodle installs through its web interface: `meetbridge.zip`, or the file named on the command line, with one
 * folder, and in it only what a site and its developers need.
 */
import { zipSync } from 'fflate';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const plugin = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** What is only for those who build the plugin. */
const ours = ['node_modules', 'scripts', 'package.json', 'tsconfig.json', '.gitignore'];

/** The same sources give the same ZIP. */
const DAY_ONE = new Date(1980, 0, 1);

const fail = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

for (const built of ['amd/build/view.min.js', 'client/entry.php'])
  if (!existsSync(join(plugin, built)))
    fail('The plugin is not built: run "npm run build" in the project’s root.');

/** The libraries in the built client, and those that `thirdpartylibs.xml` names, each as "name version". */
const bundled = () => {
  const [folder] = readdirSync(join(plugin, 'client'), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  const text = readFileSync(join(plugin, 'client', folder.name, 'meeting.LICENSES.txt'), 'utf8');
  return [...text.matchAll(/^(\S+) (\d\S*) \(.+\)\n-{20}/gm)].map(
    ([, name, version]) => `${name} ${version}`,
  );
};
const named = () => {
  const text = readFileSync(join(plugin, 'thirdpartylibs.xml'), 'utf8');
  return [...text.matchAll(/<name>(.+?)<\/name>\s*<version>(.+?)<\/version>/g)].map(
    ([, name, version]) => `${name} ${version}`,
  );
};
const differing = [
  ...bundled().filter((one) => !named().includes(one)),
  ...named().filter((one) => !bundled().includes(one)),
];
if (differing.length) fail(`thirdpartylibs.xml and the client's libraries differ: ${differing.join(', ')}`);

const entries = {};
const add = (path, name = path) => {
  const place = join(plugin, path);
  if (statSync(place).isDirectory()) {
    for (const entry of readdirSync(place).sort()) add(join(path, entry), posix.join(name, entry));
  } else {
    entries[`meetbridge/${name}`] = [readFileSync(place), { mtime: DAY_ONE, level: 9 }];
  }
};

for (const name of readdirSync(plugin).sort())
  if (!ours.includes(name) && !/^(amd|client)-(new|old)-|\.zip$/.test(name)) add(name);
add('../LICENSE', 'LICENSE.txt');

const target = resolve(process.argv[2] ?? join(plugin, 'meetbridge.zip'));
const zip = zipSync(entries);
writeFileSync(target, zip);
console.log(`${target}: ${Object.keys(entries).length} files, ${Math.round(zip.length / 1024)} kB`);

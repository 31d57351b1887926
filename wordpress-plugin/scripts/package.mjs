/**
 * Makes the ZIP that WordPress installs: `meetbridge.zip`, or the file named on the command line, with one folder, and in
 * it only what a site needs.
 */
import { zipSync } from 'fflate';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const plugin = resolve(fileURLToPath(new URL('..', import.meta.url)));
const shipped = [
  'meetbridge.php',
  'uninstall.php',
  'readme.txt',
  'includes',
  'assets',
  'languages',
  'build',
  'src',
];

/** The same sources give the same ZIP. */
const DAY_ONE = new Date(1980, 0, 1);

const entries = {};
const add = (path, name = path) => {
  const place = join(plugin, path);
  if (statSync(place).isDirectory()) {
    for (const entry of readdirSync(place).sort()) add(join(path, entry), posix.join(name, entry));
  } else {
    entries[`meetbridge/${name.split(sep).join('/')}`] = [readFileSync(place), { mtime: DAY_ONE, level: 9 }];
  }
};

for (const path of shipped) add(path);
add('../LICENSE', 'LICENSE.txt');

const target = resolve(process.argv[2] ?? join(plugin, 'meetbridge.zip'));
const zip = zipSync(entries);
writeFileSync(target, zip);
console.log(`${target}: ${Object.keys(entries).length} files, ${Math.round(zip.length / 1024)} kB`);

/**
 * Copies the built meeting client into the plugin, into a folder named after its content: whoever caches one file of
 * an old version can never mix it with a new one. `build/client/entry.php` tells PHP the name.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const plugin = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const from = join(plugin, '../shared/dist/client');
const to = join(plugin, 'build/client');

if (!existsSync(join(from, 'meeting.js'))) {
  console.error('The meeting client is not built: run "npm run build" in the project’s root.');
  process.exit(1);
}

const files = readdirSync(from, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(map|d\.ts|tsbuildinfo)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
  .sort();
const hash = createHash('sha256');
for (const file of files) hash.update(file).update(readFileSync(join(from, file)));
const version = hash.digest('hex').slice(0, 12);

rmSync(to, { recursive: true, force: true });
for (const file of files) {
  const target = join(to, version, file);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(from, file), target);
}
writeFileSync(
  join(to, 'entry.php'),
  `<?php\ndefined( 'ABSPATH' ) || exit;\n\nreturn '${version}/meeting.js';\n`,
);

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Copies the built meeting client into a folder named after its content: whoever caches one file of an old version can
 * never mix it with a new one. `entry.php` beside that folder tells PHP its name, after the host's own guard against being
 * called by itself. Answers with the folder's name.
 */
export function copyClient(from, to, guard) {
  if (!existsSync(join(from, 'meeting.js')))
    throw new Error('The meeting client is not built: run "npm run build" in the project’s root.');
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(map|d\.ts|tsbuildinfo)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(from, file)));
  const version = hash.digest('hex').slice(0, 12);
  for (const file of files) {
    const target = join(to, version, file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(from, file), target);
  }
  writeFileSync(join(to, 'entry.php'), `<?php\n${guard}\n\nreturn '${version}/meeting.js';\n`);
  return version;
}

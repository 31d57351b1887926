import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { projectRoot } from '../paths.ts';

/** One hash of files with their names and contents. */
export async function hashOf(files: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files.toSorted())
    hash.update(`${relative(projectRoot, file)}\0`).update(await readFile(file));
  return hash.digest('hex');
}

/** A short hash of some texts, fit for a file's name. */
export function hashText(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

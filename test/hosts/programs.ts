import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first program of these names on the PATH (or in the system folders a user's PATH often lacks), or null. */
export function findProgram(...names: string[]): string | null {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/bin',
    '/usr/local/go/bin',
  ];
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const name of names) {
    for (const folder of folders) {
      if (folder === '') continue;
      for (const suffix of suffixes) {
        const path = join(folder, name + suffix);
        if (isProgram(path)) return path;
      }
    }
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

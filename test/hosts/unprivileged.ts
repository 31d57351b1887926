import { run } from './processes.ts';

/** Somebody with fewer rights than root. */
export type User = { name: string; uid: number; gid: number };

/** Database servers do not run as root: whom root starts them as; null for anybody else, who runs them as themselves. */
export async function unprivilegedUser(...names: string[]): Promise<User | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of [...names, 'nobody']) {
    try {
      const [uid, gid] = [await run('id', ['-u', name]), await run('id', ['-g', name])];
      return { name, uid: Number(uid), gid: Number(gid) };
    } catch {
      // the next name
    }
  }
  return null;
}

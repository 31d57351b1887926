import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './apt.ts';
import { findProgram } from './programs.ts';
import { run, startProcess } from './processes.ts';
import { until } from './until.ts';

/** A MariaDB of our own, reached by its socket alone; user `root` without a password. */
export type MariaDbHost = { socket: string; stop(): Promise<void> };

/** Starts MariaDB on an empty data folder; null where it is missing and apt cannot help. */
export async function startMariaDb(): Promise<MariaDbHost | null> {
  const found = findProgram('mariadbd', 'mysqld') !== null && findProgram('mariadb-install-db') !== null;
  if (!found && !(await installPackages(['mariadb-server-core', 'mariadb-client-core']))) return null;
  const server = findProgram('mariadbd', 'mysqld');
  const create = findProgram('mariadb-install-db');
  if (server === null || create === null) return null;

  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-mariadb-')); // short, because a socket's path may not be long
  const user = await unprivilegedUser();
  if (user !== null) await chown(folder, user.uid, user.gid);
  const as = [`--user=${user?.name ?? userInfo().username}`];
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  await run(create, [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...as,
  ]);
  const child = startProcess(server, [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
    '--performance-schema=off',
    ...as,
  ]);
  await until(() => child.output().includes('ready for connections'), {
    what: 'MariaDB to be ready',
    within: 60_000,
    unless: () => {
      if (!child.running()) throw new Error(`MariaDB did not start: ${child.output().slice(-2_000)}`);
    },
  });
  return {
    socket,
    async stop() {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** MariaDB does not run as root, so root starts it as a user with fewer rights. */
async function unprivilegedUser(): Promise<{ name: string; uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['mysql', 'nobody']) {
    try {
      const [uid, gid] = [await run('id', ['-u', name]), await run('id', ['-g', name])];
      return { name, uid: Number(uid), gid: Number(gid) };
    } catch {
      // the next name
    }
  }
  return null;
}

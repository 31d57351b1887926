import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './apt.ts';
import { findProgram } from './programs.ts';
import { run, startProcess } from './processes.ts';
import { unprivilegedUser } from './unprivileged.ts';
import { until } from './until.ts';

/** A MariaDB of our own, reached by its socket alone; user `root` without a password. */
export type MariaDbHost = {
  socket: string;
  stop(): Promise<void>;
  /** Stops in good order, and leaves the data in this new folder for a later start. */
  keepIn(folder: string): Promise<void>;
};

/** Starts MariaDB on an empty data folder, or on a copy of one that was kept; null where it is missing and apt cannot help. */
export async function startMariaDb(kept?: string): Promise<MariaDbHost | null> {
  const found = findProgram('mariadbd', 'mysqld') !== null && findProgram('mariadb-install-db') !== null;
  if (!found && !(await installPackages(['mariadb-server-core', 'mariadb-client-core']))) return null;
  const server = findProgram('mariadbd', 'mysqld');
  const create = findProgram('mariadb-install-db');
  if (server === null || create === null) return null;

  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-mariadb-')); // short, because a socket's path may not be long
  const user = await unprivilegedUser('mysql');
  const as = [`--user=${user?.name ?? userInfo().username}`];
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  if (kept !== undefined) await run('cp', ['-a', kept, data]);
  if (user !== null) await run('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
  if (kept === undefined) {
    await run(create, [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--innodb-log-file-size=16M', // the usual 96 would be most of a kept folder
      ...as,
    ]);
  }
  const child = startProcess(server, [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--skip-networking',
    // what is here need not survive a power cut; "loose" because other releases know other words
    '--innodb-flush-log-at-trx-commit=0',
    '--loose-innodb-flush-method=nosync',
    '--loose-innodb-doublewrite=off',
    '--loose-sync-frm=off',
    '--innodb-log-file-size=16M',
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
    async keepIn(place) {
      await child.stop();
      if (!child.output().includes('Shutdown complete'))
        throw new Error(`MariaDB did not stop: ${child.output()}`);
      await run('cp', ['-a', data, place]); // the two folders may be on different file systems
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './apt.ts';
import { findProgram } from './programs.ts';
import { run, startProcess } from './processes.ts';
import { unprivilegedUser } from './unprivileged.ts';
import { until } from './until.ts';

/** A PostgreSQL of our own, reached by its socket alone; user and database `postgres`, without a password. */
export type PostgresHost = {
  /** The folder of its socket. */
  socket: string;
  stop(): Promise<void>;
  /** Stops in good order, and leaves the data in this new folder for a later start. */
  keepIn(folder: string): Promise<void>;
};

const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'autovacuum=off'];

/** Starts PostgreSQL on an empty data folder, or on a copy of one that was kept; null where it is missing and apt cannot help. */
export async function startPostgres(kept?: string): Promise<PostgresHost | null> {
  let programs = await findPrograms();
  if (programs === null && (await installPackages(['postgresql']))) programs = await findPrograms();
  if (programs === null) return null;

  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-postgres-')); // short, because a socket's path may not be long
  const user = await unprivilegedUser('postgres');
  const data = join(folder, 'data');
  if (kept !== undefined) await run('cp', ['-a', kept, data]);
  if (user !== null) await run('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
  const as = user === null ? {} : { as: { uid: user.uid, gid: user.gid } };
  if (kept === undefined) {
    const settings = [
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ];
    await run(join(programs, 'initdb'), ['-D', data, ...settings], { cwd: folder, ...as });
  }
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'max_connections=40',
    ...careless,
  ];
  const child = startProcess(
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { cwd: folder, ...as },
  );
  await until(() => child.output().includes('ready to accept connections'), {
    what: 'PostgreSQL to be ready',
    within: 60_000,
    unless: () => {
      if (!child.running()) throw new Error(`PostgreSQL did not start: ${child.output().slice(-2_000)}`);
    },
  });
  return {
    socket: folder,
    async stop() {
      await child.stop('SIGINT'); // the usual signal would wait until everybody has gone
      await rm(folder, { recursive: true, force: true });
    },
    async keepIn(place) {
      await child.stop('SIGINT');
      if (!child.output().includes('database system is shut down'))
        throw new Error(`PostgreSQL did not stop: ${child.output()}`);
      await run('cp', ['-a', data, place]); // the two folders may be on different file systems
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with PostgreSQL's own programs; Debian keeps it off the PATH. */
async function findPrograms(): Promise<string | null> {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? await readdir(debian) : [];
  const newest = versions.map(Number).sort((one, other) => other - one);
  const folders = newest.map((version) => join(debian, String(version), 'bin'));
  const onPath = findProgram('postgres');
  if (onPath !== null) folders.push(join(onPath, '..'));
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

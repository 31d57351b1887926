import { run } from '../processes.ts';
import { startMariaDb } from '../mariadb.ts';
import { startPostgres } from '../postgres.ts';
import type { MoodleDatabase } from './php.ts';

/** A database server for one Moodle, and what Moodle's configuration says of it. */
export type MoodleDatabaseHost = {
  settings: { dbtype: string; dbname: string; dbuser: string; dbsocket: string };
  stop(): Promise<void>;
  /** Stops in good order, and leaves the data in this new folder for a later start. */
  keepIn(folder: string): Promise<void>;
};

/** Starts the server, empty or on a copy of data that were kept; null where it cannot be had. */
export async function startMoodleDatabase(
  php: string,
  kind: MoodleDatabase,
  kept?: string,
): Promise<MoodleDatabaseHost | null> {
  if (kind === 'postgres') {
    const server = await startPostgres(kept);
    if (server === null) return null;
    const settings = { dbtype: 'pgsql', dbname: 'postgres', dbuser: 'postgres', dbsocket: server.socket };
    return { settings, stop: () => server.stop(), keepIn: (folder) => server.keepIn(folder) };
  }
  const server = await startMariaDb(kept);
  if (server === null) return null;
  if (kept === undefined) {
    const make =
      '(new mysqli("localhost", "root", "", "", 0, $argv[1]))->query("CREATE DATABASE moodle CHARACTER SET utf8mb4");';
    await run(php, ['-r', make, server.socket]);
  }
  const settings = { dbtype: 'mariadb', dbname: 'moodle', dbuser: 'root', dbsocket: server.socket };
  return { settings, stop: () => server.stop(), keepIn: (folder) => server.keepIn(folder) };
}

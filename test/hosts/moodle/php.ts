import { findPhpWith } from '../php.ts';

export type MoodleDatabase = 'postgres' | 'mariadb';

const extensions = ['curl', 'gd', 'intl', 'mbstring', 'soap', 'sodium', 'xml', 'zip'];
const packages = ['php-cli', ...extensions.filter((name) => name !== 'sodium').map((name) => `php-${name}`)];
const drivers = {
  postgres: { extension: 'pgsql', package: 'php-pgsql' },
  mariadb: { extension: 'mysqli', package: 'php-mysql' },
};

/** A PHP that can run Moodle on this database; null where there is none and apt cannot help. */
export function findMoodlePhp(database: MoodleDatabase): Promise<string | null> {
  const driver = drivers[database];
  return findPhpWith([...extensions, driver.extension], [...packages, driver.package]);
}

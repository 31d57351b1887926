import { join } from 'node:path';
import Database from 'libsql';

/** How much a bridge has stored: rows of all its tables. */
export function rowsIn(data: string): number {
  const database = new Database(join(data, 'meetbridge.sqlite'), { readonly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all() as { name: string }[];
    return tables.reduce((sum, { name }) => {
      const { rows } = database.prepare(`SELECT count(*) AS rows FROM "${name}"`).get() as { rows: number };
      return sum + rows;
    }, 0);
  } finally {
    database.close();
  }
}

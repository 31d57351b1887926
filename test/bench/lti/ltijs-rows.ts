export type Row = { [column: string]: unknown };

/**
 * A database for ltijs that costs next to nothing: rows stand in maps of its own process, and nothing is encrypted. Whatever it has in
 * earnest costs more.
 */
export class Rows {
  readonly #tables = new Map<string, Map<string, Row[]>>();
  /** The column by which most is asked of a table. */
  static readonly #indexes: { [table: string]: string } = {
    nonce: 'nonce',
    state: 'state',
    idtoken: 'user',
    contexttoken: 'user',
    platform: 'platformUrl',
    platformStatus: 'id',
  };

  #rows(table: string, query: Row): Row[] {
    const rows = this.#tables.get(table) ?? new Map<string, Row[]>();
    this.#tables.set(table, rows);
    const key = String(query[Rows.#indexes[table] ?? 'kid']);
    const found = rows.get(key) ?? [];
    rows.set(key, found);
    return found;
  }

  #matching(table: string, query: Row = {}): Row[] {
    return this.#rows(table, query).filter((row) =>
      Object.entries(query).every(([column, value]) => row[column] === value),
    );
  }

  async setup(): Promise<true> {
    return true;
  }

  async Close(): Promise<true> {
    return true;
  }

  async Get(_key: unknown, table: string, query?: Row): Promise<Row[] | false> {
    const found = this.#matching(table, query);
    return found.length === 0 ? false : found;
  }

  async Insert(_key: unknown, table: string, row: Row, index?: Row): Promise<true> {
    this.#rows(table, { ...row, ...index }).push({ ...row, ...index });
    return true;
  }

  async Replace(key: unknown, table: string, query: Row, row: Row, index?: Row): Promise<true> {
    await this.Delete(table, query);
    return await this.Insert(key, table, row, index);
  }

  async Modify(_key: unknown, table: string, query: Row, change: Row): Promise<true> {
    for (const row of this.#matching(table, query)) Object.assign(row, change);
    return true;
  }

  async Delete(table: string, query: Row): Promise<true> {
    const rows = this.#rows(table, query);
    const gone = new Set(this.#matching(table, query));
    rows.splice(0, rows.length, ...rows.filter((row) => !gone.has(row)));
    return true;
  }
}

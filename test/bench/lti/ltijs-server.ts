import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PlatformFacts } from './platform.ts';

/**
 * ltijs as its guide sets it up, on a database that costs next to nothing: rows stand in maps of this process, and nothing is
 * encrypted. Whatever database it has in earnest costs more. Arguments: the folder of its packages, its port, the platform as JSON.
 */
type Row = { [column: string]: unknown };

class Rows {
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

type Ltijs = {
  setup(key: string, database: { plugin: Rows }, options: Row): void;
  onConnect(act: (token: { userInfo: { name: string } }, request: unknown, response: Response) => void): void;
  deploy(options: { port: number; silent: boolean }): Promise<true>;
  registerPlatform(platform: Row): Promise<{ platformActive(active: boolean): Promise<unknown> }>;
};
type Response = { send(page: string): void };

const [folder = '', port = '', facts = '{}'] = process.argv.slice(2);
const platform = JSON.parse(facts) as PlatformFacts;
const { Provider: lti } = createRequire(join(folder, 'package.json'))('ltijs') as { Provider: Ltijs };

lti.setup('a-key-for-cookies-and-tokens-0123456789', { plugin: new Rows() }, { appRoute: '/launch' });
lti.onConnect((token, _request, response) => {
  response.send(`<!doctype html><title>Meeting</title><p>Welcome, ${token.userInfo.name}.</p>`);
});
await lti.deploy({ port: Number(port), silent: true });
const registered = await lti.registerPlatform({
  url: platform.issuer,
  name: 'Bench',
  clientId: platform.clientId,
  authenticationEndpoint: platform.authorizationEndpoint,
  accesstokenEndpoint: platform.tokenEndpoint,
  authConfig: { method: 'JWK_SET', key: platform.jwksUri },
});
await registered.platformActive(true);
console.log('ready');

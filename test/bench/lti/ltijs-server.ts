import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Rows, type Row } from './ltijs-rows.ts';
import type { PlatformFacts } from './platform.ts';

/**
 * ltijs as its guide sets it up. Arguments: the folder of its packages, its port, the platform as JSON, and the folder of PostgreSQL's
 * socket; without the last one, `ltijs-rows.ts` is its database.
 */
type Ltijs = {
  setup(key: string, database: { plugin: unknown }, options: Row): void;
  onConnect(act: (token: { userInfo: { name: string } }, request: unknown, response: Response) => void): void;
  deploy(options: { port: number; silent: boolean }): Promise<true>;
  registerPlatform(platform: Row): Promise<{ platformActive(active: boolean): Promise<unknown> }>;
};
type Response = { send(page: string): void };

const [folder = '', port = '', facts = '{}', socket] = process.argv.slice(2);
const platform = JSON.parse(facts) as PlatformFacts;
const requirePeer = createRequire(join(folder, 'package.json'));
const { Provider: lti } = requirePeer('ltijs') as { Provider: Ltijs };

function openDatabase(host: string): unknown {
  const Database = requirePeer('ltijs-sequelize') as new (...args: unknown[]) => unknown;
  return new Database('postgres', 'postgres', '', { host, dialect: 'postgres', logging: false });
}

lti.setup(
  'a-key-for-cookies-and-tokens-0123456789',
  { plugin: socket === undefined ? new Rows() : openDatabase(socket) },
  { appRoute: '/launch' },
);
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

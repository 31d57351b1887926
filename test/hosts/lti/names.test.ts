import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { findProgram } from '../programs.ts';
import { run } from '../processes.ts';
import { LMS, noNames, startNames, TOOL, type Names } from './names.ts';

let names: Names | null;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { host, 'x-forwarded-host': asked, 'x-forwarded-proto': by } = request.headers;
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.end(JSON.stringify({ host, asked, by, url: request.url }));
  });
  server.on('upgrade', (_request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    socket.pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  names = await startNames();
  names?.send(TOOL, upstream());
});
afterAll(async () => {
  await names?.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const upstream = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const had = (context: TestContext): Names => names ?? context.skip(noNames);

test('the server behind a name hears who was asked, and answers under it', async (context) => {
  const { fetch, originOf } = had(context);
  const answer = await fetch(`${originOf(TOOL)}/x?y=1`);
  const asked = new URL(originOf(TOOL)).host;
  expect(await answer.json()).toEqual({ host: new URL(upstream()).host, asked, by: 'https', url: '/x?y=1' });
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

test('a name with nobody behind it says so', async (context) => {
  const { fetch, originOf } = had(context);
  expect((await fetch(originOf(LMS))).status).toBe(502);
});

test('a program in Node finds the name and trusts it', async (context) => {
  const { nodeEnvironment, originOf } = had(context);
  const script = `import('node:https').then(({ get }) => get('${originOf(TOOL)}/node', (a) => a.pipe(process.stdout)))`;
  expect(await run(process.execPath, ['-e', script], { env: nodeEnvironment })).toContain('"url":"/node"');
});

test('so does the resolver of promises, which the bridge asks', async (context) => {
  const { nodeEnvironment } = had(context);
  const script = `import('node:dns').then(async ({ promises }) => console.log(JSON.stringify(await promises.lookup('${TOOL}', { all: true }))))`;
  const said = await run(process.execPath, ['-e', script], { env: nodeEnvironment });
  expect(JSON.parse(said)).toEqual([{ address: '127.0.0.1', family: 4 }]);
});

test('so does curl in PHP, which reaches nothing else', async (context) => {
  const { phpEnvironment, phpOptions, originOf } = had(context);
  const php = findProgram('php');
  if (php === null) return context.skip('there is no PHP');
  const get = `$c = curl_init($argv[1]); curl_setopt($c, CURLOPT_RETURNTRANSFER, 1); echo curl_exec($c), curl_error($c);`;
  const ask = (address: string): Promise<string> =>
    run(php, [...phpOptions, '-r', get, address], { env: phpEnvironment });
  expect(await ask(`${originOf(TOOL)}/php`)).toContain('"url":"/php"');
  expect(await ask('https://example.test/')).toMatch(/403/);
});

test('a WebSocket goes through', async (context) => {
  const { chromiumArguments, nodeEnvironment, originOf } = had(context);
  const url = new URL(originOf(TOOL));
  const script = `import('node:https').then(({ request }) => request('${url.href}', {
    headers: { connection: 'Upgrade', upgrade: 'websocket' },
  }).on('upgrade', (_a, socket) => socket.end('echo') && socket.pipe(process.stdout)).end())`;
  expect(await run(process.execPath, ['-e', script], { env: nodeEnvironment })).toBe('echo');
  expect(chromiumArguments).toHaveLength(2);
});

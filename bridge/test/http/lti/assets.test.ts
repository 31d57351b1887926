import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAssets } from '../../../src/http/lti/assets.ts';
import { serve } from './pages/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'meetbridge-assets-'));
const folders = { pages: join(folder, 'pages'), client: join(folder, 'client') };
let address = '';
let close: () => Promise<void>;

beforeAll(async () => {
  mkdirSync(folders.pages);
  mkdirSync(join(folders.client, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folders.pages, 'manifest.json'), '{"login.js": "login-abc.js"}');
  writeFileSync(join(folders.pages, 'login-abc.js'), 'export {};');
  writeFileSync(join(folders.pages, '.hidden'), 'hidden');
  writeFileSync(join(folders.client, 'meeting.js'), 'export {};');
  for (const name of ['blur.wasm', 'blur.tflite', 'blur.binarypb', 'style.css', 'LICENSES.txt']) {
    writeFileSync(join(folders.client, 'assets', name), 'x');
  }
  const served = await serve(...openAssets(folders).routes);
  ({ address, close } = served);
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

/** Where the client’s entry stands, without its file name. */
const clientFolder = (): string => openAssets(folders).clientEntry().replace('/meeting.js', '');

describe('addresses', () => {
  test('of our own files name their content', () => {
    expect(openAssets(folders).url('login.js')).toBe('/lti/assets/login-abc.js');
  });

  test('are plain where nothing is built', () => {
    const assets = openAssets({ pages: join(folder, 'none'), client: join(folder, 'none') });
    expect(assets.url('login.js')).toBe('/lti/assets/login.js');
    expect(assets.clientEntry()).toMatch(/^\/lti\/client\/\w+\/meeting\.js$/);
  });

  test('of the client change with any of its files', () => {
    const before = clientFolder();
    writeFileSync(join(folders.client, 'assets', 'style.css'), 'y');
    expect(clientFolder()).not.toBe(before);
    writeFileSync(join(folders.client, 'assets', 'style.css'), 'x');
    expect(clientFolder()).toBe(before);
  });
});

describe('files', () => {
  const get = (path: string): Promise<Response> => fetch(`${address}${path}`);

  test('may be kept for a year', async () => {
    const { status, headers } = await get('/lti/assets/login-abc.js');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('of our pages come to sandboxed frames too, the client to our own origin alone', async () => {
    const ours = (await get('/lti/assets/login-abc.js')).headers;
    const client = (await get(openAssets(folders).clientEntry())).headers;
    const sharing = ['cross-origin-resource-policy', 'access-control-allow-origin'];
    expect(sharing.map((name) => ours.get(name))).toEqual(['cross-origin', '*']);
    expect(sharing.map((name) => client.get(name))).toEqual(['same-origin', null]);
  });

  test.each([
    ['meeting.js', 'text/javascript; charset=utf-8'],
    ['assets/style.css', 'text/css; charset=utf-8'],
    ['assets/blur.wasm', 'application/wasm'],
    ['assets/blur.tflite', 'application/octet-stream'],
    ['assets/blur.binarypb', 'application/octet-stream'],
    ['assets/LICENSES.txt', 'text/plain; charset=utf-8'],
  ])('%s is %s', async (name, type) => {
    const { status, headers } = await get(`${clientFolder()}/${name}`);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
  });

  test('of the client may be workers that use WebAssembly', async () => {
    const { headers } = await get(`${clientFolder()}/meeting.js`);
    expect(headers.get('content-security-policy')).toContain("'wasm-unsafe-eval'");
  });

  test.each([
    '/lti/assets/../secret.txt',
    '/lti/assets/%2e%2e/secret.txt',
    '/lti/assets/..%2fsecret.txt',
    '/lti/assets/.hidden',
    '/lti/assets/',
    '/lti/assets/none.js',
    '/lti/client/000000000000/meeting.js',
    '/lti/client/meeting.js',
    '/lti/client/',
  ])('none is at %s', async (path) => {
    expect((await get(path)).status).not.toBe(200);
  });

  test('outside of the folders are not given by any version', async () => {
    expect((await get(`${clientFolder()}/%2e%2e/secret.txt`)).status).not.toBe(200);
    expect((await get(`${clientFolder()}/../secret.txt`)).status).not.toBe(200);
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../chromium.ts';
import { openBrowser, type FrameCookies } from './browser.ts';
import { LMS, noNames, startNames, TOOL, type Names } from './names.ts';

let names: Names | null;
let server: Server;

beforeAll(async () => {
  names = await startNames();
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    if (request.url === '/frame') {
      const attributes = 'SameSite=None; Secure; Path=/';
      response.setHeader('set-cookie', [
        'strict=1; SameSite=Strict; Path=/',
        `usual=1; ${attributes}`,
        `__Host-apart=1; ${attributes}; Partitioned`,
      ]);
      const { cookie = '', 'sec-fetch-site': site = '' } = request.headers;
      return void response.end(`<p id="seen">${[site, cookie].filter((one) => one !== '').join('; ')}</p>`);
    }
    response.end(`<iframe src="${names?.originOf(TOOL)}/frame"></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const upstream = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const name of [LMS, TOOL]) names?.send(name, upstream);
});
afterAll(async () => {
  await names?.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test.for<[FrameCookies, string[]]>([
  ['all', ['__Host-apart=1', 'cross-site', 'usual=1']],
  ['partitioned', ['__Host-apart=1', 'cross-site']],
  ['none', ['cross-site']],
])('with "%s", the tool in the frame of another site keeps what it may', async ([cookies, seen], context) => {
  if (names === null) return context.skip(noNames);
  if ((await findChromium()) === null) return context.skip('there is no Chromium');
  const browser = await openBrowser(names, { cookies });
  try {
    const page = await browser.context.newPage();
    await page.goto(names.originOf(LMS));
    await page.frameLocator('iframe').locator('#seen').waitFor();
    await page.reload();
    const said = (await page.frameLocator('iframe').locator('#seen').textContent()) ?? '';
    expect(said.split('; ').toSorted()).toEqual(seen);
  } finally {
    await browser.stop();
  }
});

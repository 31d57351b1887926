import { request, type Agent, type IncomingHttpHeaders } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** What Chromium says of itself when it opens a page in a tab. */
const asBrowsersDo = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0',
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en-GB,en;q=0.9',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'cross-site',
};

export type Sent = { method?: string; headers?: { [name: string]: string }; body?: string | Buffer };

/** One request over a connection that the agent keeps. */
export function ask(agent: Agent, address: string, sent: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { body = '', method = 'GET', headers = {} } = sent;
    // Node frames no body of GET, DELETE or OPTIONS by itself
    const length = body.length === 0 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { agent, method, headers: { ...asBrowsersDo, ...length, ...headers } };
    const asked = request(address, options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Posts a form as a browser does. */
export const submit = (
  agent: Agent,
  address: string,
  fields: { [name: string]: string },
  headers: { [name: string]: string } = {},
): Promise<Answer> => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(fields).toString();
  return ask(agent, address, { method: 'POST', headers: { ...form, ...headers }, body });
};

/** The cookies that an answer sets, as the browser sends them back. */
export function cookiesOf({ headers }: Answer): string {
  const cookies = headers['set-cookie'] ?? [];
  return cookies.flatMap((cookie) => (/^[^=]+=;/.test(cookie) ? [] : [cookie.split(';')[0]])).join('; ');
}

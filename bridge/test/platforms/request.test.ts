import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createPlatformRequests, type PlatformRequest } from '../../src/platforms/request.ts';
import { json, useServiceHost } from './service-host.ts';

const held = useServiceHost();

const asked: PlatformRequest = { network: 'named', maxBytes: 1000, within: 5000 };
const at = (path = '/'): string => `${held.host.origin}${path}`;

const refused = expect.objectContaining({ code: 'lti_address_refused' });
const noAnswer = (why: string): unknown =>
  expect.objectContaining({
    code: 'lti_service_unavailable',
    message: `The platform gave no answer: ${why}.`,
  });

describe('a request', () => {
  test('arrives as it was made, and its answer comes back whole', async () => {
    held.host.answer = (response) =>
      json(response, { got: 'ä' }, 201, { link: ['<a>; rel=x', '<b>; rel=y'] });
    const headers = { 'content-type': 'text/plain', authorization: 'Bearer t' };
    const answer = await held.requests.send(at('/a?b=c%20d'), {
      ...asked,
      method: 'POST',
      headers,
      body: 'grüße',
    });
    expect(held.host.seen).toMatchObject([{ method: 'POST', url: '/a?b=c%20d', headers, body: 'grüße' }]);
    expect(answer).toMatchObject({ status: 201, headers: { link: '<a>; rel=x, <b>; rel=y' } });
    expect(JSON.parse(answer.body)).toEqual({ got: 'ä' });
  });

  test('asks for what is not compressed, and unpacks nothing', async () => {
    const packed = gzipSync('x'.repeat(100_000));
    held.host.answer = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    const { body } = await held.requests.send(at(), asked);
    expect(held.host.seen[0]?.headers['accept-encoding']).toBe('identity');
    expect(body.length).toBeLessThan(1000);
  });

  test.each([301, 302, 303, 307, 308])('is not carried on by a %i', async (status) => {
    held.host.answer = (response) => response.writeHead(status, { location: at('/elsewhere') }).end();
    expect(await held.requests.send(at(), asked)).toMatchObject({ status });
    expect(held.host.seen).toHaveLength(1);
  });
});

describe('no answer is', () => {
  test('one that says it is too long', async () => {
    held.host.answer = (response) => response.end('x'.repeat(1001));
    await expect(held.requests.send(at(), asked)).rejects.toEqual(noAnswer('it is longer than allowed'));
    held.host.answer = (response) => response.end('x'.repeat(1000));
    expect((await held.requests.send(at(), asked)).body).toHaveLength(1000);
  });

  test('one without an end, which is read no further', async () => {
    const gone = new Promise((resolve) => {
      held.host.answer = (response) => {
        const flood = (): void => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
          if (!response.destroyed) response.once('drain', flood);
        };
        response.on('close', resolve);
        flood();
      };
    });
    await expect(held.requests.send(at(), asked)).rejects.toEqual(noAnswer('it is longer than allowed'));
    await gone;
  });

  test('one that drips', async () => {
    held.host.answer = (response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    };
    await expect(held.requests.send(at(), { ...asked, within: 300 })).rejects.toEqual(
      noAnswer('TimeoutError'),
    );
  });

  test('one that never comes', async () => {
    held.host.answer = () => undefined;
    await expect(held.requests.send(at(), { ...asked, within: 100 })).rejects.toEqual(
      noAnswer('TimeoutError'),
    );
  });

  test('one that breaks off', async () => {
    held.host.answer = (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x', () => response.destroy());
    };
    await expect(held.requests.send(at(), asked)).rejects.toEqual(noAnswer('ECONNRESET'));
    expect(held.host.seen).toHaveLength(1);
  });

  test('one that hangs up', async () => {
    held.host.answer = (response) => void response.destroy();
    await expect(held.requests.send(at(), asked)).rejects.toEqual(noAnswer('ECONNRESET'));
    expect(held.host.seen).toHaveLength(1);
  });

  test('one of a host that is down', async () => {
    const origin = held.host.origin;
    await held.host.close();
    await expect(held.requests.send(origin, asked)).rejects.toEqual(noAnswer('ECONNREFUSED'));
  });

  test('one of a name that nobody knows', async () => {
    const lookup = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND lms.example'), { code: 'ENOTFOUND' }));
    const { send } = createPlatformRequests({ loopback: false, lookup });
    await expect(send('https://lms.example/', asked)).rejects.toEqual(noAnswer('ENOTFOUND'));
  });

  test('one of a name that is still being looked up', async () => {
    const { send } = createPlatformRequests({ loopback: false, lookup: () => new Promise(() => undefined) });
    const request = { ...asked, within: 50 };
    await expect(send('https://lms.example/', request)).rejects.toEqual(noAnswer('TimeoutError'));
  });

  test('one that nobody waits for any more', async () => {
    const leaving = new AbortController();
    held.host.answer = () => leaving.abort();
    const request = { ...asked, signal: leaving.signal };
    await expect(held.requests.send(at(), request)).rejects.toEqual(noAnswer('AbortError'));
    await expect(held.requests.send(at(), request)).rejects.toEqual(noAnswer('AbortError'));
    expect(held.host.seen).toHaveLength(1);
  });
});

describe('a name', () => {
  const loopback = { address: '127.0.0.1', family: 4 };

  test('is resolved once, and what was judged is connected to', async () => {
    const answers = [[loopback], [{ address: '10.0.0.5', family: 4 }]];
    const lookup = async (): Promise<(typeof loopback)[]> => answers.shift() ?? [];
    const { send, close } = createPlatformRequests({ loopback: true, lookup });
    const name = `lms.example:${held.host.port}`;
    await send(`http://${name}/`, { ...asked, network: 'public' });
    expect(held.host.seen[0]?.headers.host).toBe(name);
    expect(answers).toHaveLength(1);
    close();
  });

  test.each([
    ['that leads inside', [loopback]],
    ['of which one address leads inside', [{ address: '93.184.216.34', family: 4 }, loopback]],
    ['that leads nowhere', []],
  ])('%s is not called', async (_, addresses) => {
    const { send } = createPlatformRequests({ loopback: false, lookup: async () => addresses });
    const address = `https://lms.example:${held.host.port}/`;
    await expect(send(address, { ...asked, network: 'public' })).rejects.toEqual(refused);
    expect(held.host.connections).toBe(0);
  });

  test('that an operator has named is not called by http where it is not loopback', async () => {
    const lookup = async (): Promise<(typeof loopback)[]> => [{ address: '10.0.0.5', family: 4 }];
    const { send } = createPlatformRequests({ loopback: false, lookup });
    await expect(send('http://lms.intern/', asked)).rejects.toEqual(refused);
  });
});

test.each([
  'http://127.0.0.1:PORT/',
  'https://127.0.0.1:PORT/',
  'https://2130706433:PORT/',
  'https://[::ffff:127.0.0.1]:PORT/',
])('%s is not called for a platform that anybody registered', async (address) => {
  const { send } = createPlatformRequests({ loopback: false });
  const url = address.replace('PORT', String(held.host.port));
  await expect(send(url, { ...asked, network: 'public' })).rejects.toEqual(refused);
  expect(held.host.connections).toBe(0);
});

describe('a connection', () => {
  test('serves request after request', async () => {
    for (let count = 0; count < 3; count += 1) await held.requests.send(at(), asked);
    expect(held.host).toMatchObject({ connections: 1, seen: { length: 3 } });
  });

  test('serves no request that may go less far than the one it was opened for', async () => {
    await held.requests.send(at(), asked);
    await held.requests.send(at(), { ...asked, network: 'public' });
    expect(held.host.connections).toBe(2);
  });

  test('that is given up in the middle of a request is not taken for one that was closed', async () => {
    await held.requests.send(at(), asked);
    held.host.answer = () => undefined;
    const gone = held.requests.send(at(), { ...asked, within: 100 });
    await expect(gone).rejects.toEqual(noAnswer('TimeoutError'));
    held.host.answer = (response) => response.end();
    for (let count = 0; count < 3; count += 1) await held.requests.send(at(), asked);
    expect(held.host.seen).toHaveLength(5);
  });

  test('that was closed when it was wanted again is replaced', async () => {
    await held.requests.send(at(), asked);
    held.host.answer = (response, _, nth) =>
      void (nth === 2 ? response.socket?.destroy() : response.end('again'));
    expect((await held.requests.send(at(), asked)).body).toBe('again');
    expect(held.host).toMatchObject({ connections: 2, seen: { length: 3 } });
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { SeatEvent } from '../../../contract/seat.ts';
import { listen, seatEventOf } from '../../../client/bridge/listen.ts';
import { Refused } from '../../../client/bridge/refusal.ts';

describe('seatEventOf', () => {
  const ada = { identity: 'p_1', name: 'Ada', guest: false, since: 5 };

  test.each<[string, SeatEvent]>([
    ['{"type":"place","place":2,"of":3,"note":"Soon."}', { type: 'place', place: 2, of: 3, note: 'Soon.' }],
    ['{"type":"place","place":2,"of":3}', { type: 'place', place: 2, of: 3, note: '' }],
    ['{"type":"admitted"}', { type: 'admitted' }],
    ['{"type":"refused","code":"entry_declined"}', { type: 'refused', code: 'entry_declined' }],
    ['{"type":"refused","code":"of_a_newer_bridge"}', { type: 'refused', code: 'internal' }],
    [
      JSON.stringify({ type: 'waiting', people: [ada], note: '' }),
      { type: 'waiting', people: [ada], note: '' },
    ],
    [
      JSON.stringify({ type: 'waiting', people: [{ ...ada, guest: 'yes' }, { name: 'nobody' }, null] }),
      { type: 'waiting', people: [ada], note: '' },
    ],
  ])('%s is read', (data, event) => {
    expect(seatEventOf(data)).toEqual(event);
  });

  test.each(['', 'null', '7', '[]', '{', '{"type":"of_a_newer_bridge"}', '{"type":"place","place":"2"}'])(
    '%s is nothing',
    (data) => {
      expect(seatEventOf(data)).toBeNull();
    },
  );
});

describe('listen', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** A bridge that answers one request with these chunks. */
  const bridgeThatSays = async (status: number, type: string, ...chunks: string[]): Promise<string> => {
    server = createServer((request, response) => {
      const known = request.url === '/seat/events' && request.headers.authorization === 'Bearer seat';
      response.writeHead(known ? status : 500, { 'Content-Type': type });
      for (const chunk of chunks) response.write(chunk);
      response.end();
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  };
  const never = (): AbortSignal => new AbortController().signal;

  test('hears events however they are cut, past comments, until there are no more', async () => {
    const place = 'data: {"type":"place","place":1,"of":1,"note":"Grüße"}\n\n';
    const bridge = await bridgeThatSays(
      200,
      'text/event-stream',
      ': hello\n\n',
      place.slice(0, 30),
      place.slice(30),
      'data: {"type":"admitted"}\r\n\r\n',
    );
    const heard: SeatEvent[] = [];
    await listen(bridge, 'seat', (event) => heard.push(event) > 0, never());
    expect(heard).toEqual([{ type: 'place', place: 1, of: 1, note: 'Grüße' }, { type: 'admitted' }]);
  });

  test('stops when whoever hears has heard enough', async () => {
    const line = 'data: {"type":"admitted"}\n\n';
    const bridge = await bridgeThatSays(200, 'text/event-stream', line, line, line);
    const heard: SeatEvent[] = [];
    await listen(bridge, 'seat', (event) => heard.push(event) < 1, never());
    expect(heard).toHaveLength(1);
  });

  test('a refusal is thrown with its code', async () => {
    const bridge = await bridgeThatSays(403, 'application/problem+json', '{"code":"not_allowed"}');
    const refused = await listen(bridge, 'seat', () => true, never()).catch((error: unknown) => error);
    expect((refused as Refused).refusal).toMatchObject({ code: 'not_allowed' });
  });

  test('a bridge that is not there is unreachable', async () => {
    const refused = await listen('http://127.0.0.1:9', 'seat', () => true, never()).catch(
      (error: unknown) => error,
    );
    expect((refused as Refused).refusal).toEqual({ code: 'bridge_unreachable' });
  });
});

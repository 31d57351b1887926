import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import { createPlatformRequests, type PlatformRequests } from '../../src/platforms/request.ts';

export type Seen = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
export type Answer = (response: ServerResponse, seen: Seen, nth: number) => void;

/** A platform's server: it notes what comes and answers as the test says. */
export type ServiceHost = {
  origin: string;
  port: number;
  seen: Seen[];
  /** How many connections have been opened. */
  connections: number;
  answer: Answer;
  close(): Promise<void>;
};

export async function startServiceHost(): Promise<ServiceHost> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    void read(request).then((seen) => {
      host.seen.push(seen);
      host.answer(response, seen, host.seen.length);
    });
  });
  server.on('connection', (socket) => {
    host.connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host: ServiceHost = {
    origin: `http://127.0.0.1:${port}`,
    port,
    seen: [],
    connections: 0,
    answer: (response) => response.end(),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return host;
}

async function read(request: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = '', url = '', headers } = request;
  return { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
}

/** A fresh host and requests to it, for each test. */
export function useServiceHost(loopback = true): { host: ServiceHost; requests: PlatformRequests } {
  const held = {} as { host: ServiceHost; requests: PlatformRequests };
  beforeEach(async () => {
    held.host = await startServiceHost();
    held.requests = createPlatformRequests({ loopback });
  });
  afterEach(async () => {
    held.requests.close();
    await held.host.close();
  });
  return held;
}

export const json = (response: ServerResponse, body: unknown, status = 200, headers = {}): void =>
  void response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(body));

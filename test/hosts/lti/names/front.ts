import { request as askUpstream, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Certificate } from './certificate.ts';
import { pair } from './sockets.ts';

/** Ends TLS and hands requests on to where the name's server really listens, as a proxy in front of it does. */
export type Front = { port: number; send(name: string, upstream: string): void; stop(): Promise<void> };

const nameOf = ({ headers: { host = '' } }: IncomingMessage): string => host.replace(/:\d+$/, '');

/** HTTP/1.1 and WebSockets. The server behind sees its own address as `Host`, and the public one in `X-Forwarded-*`. */
export async function startFront({ key, cert }: Certificate): Promise<Front> {
  const upstreams = new Map<string, URL>();
  const sockets = new Set<Duplex>();
  const upstreamOf = (request: IncomingMessage): URL | undefined => upstreams.get(nameOf(request));
  const headersFor = (request: IncomingMessage, { host }: URL): IncomingMessage['headers'] => ({
    ...request.headers,
    host,
    'x-forwarded-proto': 'https',
    'x-forwarded-host': request.headers.host,
    'x-forwarded-for': request.socket.remoteAddress,
  });

  const handOn = (request: IncomingMessage, response: ServerResponse): void => {
    const upstream = upstreamOf(request);
    if (upstream === undefined) return void response.writeHead(502).end('Nobody is behind this name.');
    const { hostname, port } = upstream;
    const asked = askUpstream(
      {
        hostname,
        port,
        method: request.method,
        path: request.url,
        headers: headersFor(request, upstream),
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
        answer.once('error', () => response.destroy());
      },
    );
    asked.once('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    response.once('close', () => asked.destroy());
    request.pipe(asked);
  };

  const handOnSocket = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const upstream = upstreamOf(request);
    if (upstream === undefined) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const behind = connect(Number(upstream.port), upstream.hostname, () => {
      const lines = Object.entries(headersFor(request, upstream)).flatMap(([name, value]) =>
        [value ?? []].flat().map((one) => `${name}: ${one}`),
      );
      behind.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      behind.write(head);
      behind.pipe(socket).pipe(behind);
    });
    pair(socket, behind, sockets);
  };

  const server = createServer({ key, cert }, handOn);
  server.on('upgrade', handOnSocket);
  await listen(server);
  return {
    port: (server.address() as AddressInfo).port,
    send: (name, upstream) => void upstreams.set(name, new URL(upstream)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { pair } from './sockets.ts';

/** A proxy for programs that cannot be told where a name is: it tunnels to these names, and to nowhere else. */
export type Tunnel = { address: string; stop(): Promise<void> };

/** Starts it; whatever is asked of these names goes to this port of the machine, by `CONNECT` (RFC 9110 §9.3.6). */
export async function startTunnel(names: ReadonlySet<string>, port: number): Promise<Tunnel> {
  const sockets = new Set<Duplex>();
  const server = createServer((_request, response) => void response.writeHead(403).end());
  server.on('connect', (request, socket: Duplex) => {
    const name = (request.url ?? '').replace(/:\d+$/, '');
    if (!names.has(name)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const there = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    pair(socket, there, sockets);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}

import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** A TCP port on loopback that nobody listens on now; `preferred` if it is free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await tcpPort(preferred)) !== null) return preferred;
  const port = await tcpPort(0);
  if (port === null) throw new Error('This machine has no free TCP port on 127.0.0.1.');
  return port;
}

/** A UDP port on loopback that nobody holds now; `preferred` if it is free. */
export async function freeUdpPort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await udpPort(preferred)) !== null) return preferred;
  const port = await udpPort(0);
  if (port === null) throw new Error('This machine has no free UDP port on 127.0.0.1.');
  return port;
}

function tcpPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : null));
    });
  });
}

function udpPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(null));
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      const taken = socket.address().port;
      socket.close(() => resolve(taken));
    });
  });
}

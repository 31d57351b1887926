import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { ReportPage } from '@meetbridge/shared/contract';
import { jwtVerify } from 'jose';
import type { Signer } from '../../src/reports/signature.ts';

export const BRIDGE = 'https://bridge.example';

const keys = generateKeyPairSync('ed25519');

export const signer: Signer = { origin: BRIDGE, key: { kid: 'bridge-key', privateKey: keys.privateKey } };

/** A site's address for reports: a real server that believes only what the bridge has signed for that site. */
export type Receiver = {
  address: string;
  port: number;
  /** Verified pages, in the order in which they came. */
  pages: ReportPage[];
  /** How many requests have come, believed or not. */
  requests: number;
  /** How it answers what it has believed; 204 unless a test says otherwise. */
  answer: (response: ServerResponse, page: ReportPage) => void;
  close(): Promise<void>;
};

/** `port` 0 is any free one. `now` (epoch ms) is the site's clock. */
export async function startReceiver(site: string, now: () => number, port = 0): Promise<Receiver> {
  const sockets = new Set<Socket>();
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    void take(request).then(
      (page) => {
        receiver.pages.push(page);
        receiver.answer(response, page);
      },
      () => response.writeHead(401).end(),
    );
  });
  const take = async (request: IncomingMessage): Promise<ReportPage> => {
    receiver.requests += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const { payload, protectedHeader } = await jwtVerify(bearer, keys.publicKey, {
      algorithms: ['EdDSA'],
      typ: 'meetbridge-report+jwt',
      issuer: BRIDGE,
      audience: site,
      maxTokenAge: 60,
      requiredClaims: ['exp', 'jti'],
      currentDate: new Date(now()),
    });
    const isWhole = payload['body'] === createHash('sha256').update(body).digest('base64url');
    if (!isWhole || protectedHeader.kid !== 'bridge-key' || seen.has(payload.jti ?? ''))
      throw new Error('not believed');
    if (Number(payload.exp) - Number(payload.iat) > 60) throw new Error('lives too long');
    seen.add(payload.jti ?? '');
    return ReportPage.parse(JSON.parse(body.toString('utf8')));
  };
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.address() as AddressInfo).port;
  const receiver: Receiver = {
    address: `http://127.0.0.1:${bound}/reports`,
    port: bound,
    pages: [],
    requests: 0,
    answer: (response) => response.writeHead(204).end(),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

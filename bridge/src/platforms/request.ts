import { promises as dns } from 'node:dns';
import http, { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { BridgeError } from '../errors.ts';
import type { Network } from '../sites/registration.ts';
import { hostOf, reachable, type Reach, readAddress, type Resolved } from './address.ts';

export type PlatformRequest = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: { [name: string]: string };
  body?: string;
  network: Network;
  /** The longest body that is read, in bytes. */
  maxBytes: number;
  /** How long all of it may take, from the name's look-up to the body's last byte, in ms. */
  within: number;
  signal?: AbortSignal;
};

/** Whatever the platform said; a redirect, which nobody follows, is an answer like others. The body is read as UTF-8. */
export type PlatformAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

/**
 * Sends one request to a platform. Throws `lti_address_refused` where the address may not be called, and
 * `lti_service_unavailable` where no whole answer came: too late, too long, or not at all.
 */
export type Send = (address: string, request: PlatformRequest) => Promise<PlatformAnswer>;

export type RequestParts = {
  /** Every address of a name; the system's resolver unless given. */
  lookup?: (hostname: string) => Promise<readonly Resolved[]>;
  /** Development: loopback may be called. */
  loopback: boolean;
};

export type PlatformRequests = {
  send: Send;
  /** Drops connections that are kept. */
  close(): void;
};

const CONNECTIONS_PER_HOST = 16;

/** Idle connections are kept this long, in ms; less than common servers do, or than they say. */
const KEPT_FOR = 4000;

const systemLookup = (hostname: string): Promise<Resolved[]> => dns.lookup(hostname, { all: true });

/** A code of the system's or of OpenSSL's; texts may hold addresses. */
const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code === 'string' && /^[A-Z0-9_]+$/.test(code)) return code;
  return error instanceof Error ? error.name : 'unknown';
};

const isHangUp = ({ code }: NodeJS.ErrnoException): boolean => code === 'ECONNRESET' || code === 'EPIPE';

const unavailable = (why: string): BridgeError =>
  new BridgeError('lti_service_unavailable', `The platform gave no answer: ${why}.`);

/**
 * The only way to the platforms. A connection goes to an address that was judged, and to no other: the name is resolved
 * once, for this connection, and every answer is looked at (so a name that changes meanwhile gains nothing). Connections are
 * kept, but never shared between requests that may go differently far.
 */
export function createPlatformRequests({ lookup = systemLookup, loopback }: RequestParts): PlatformRequests {
  const options = { keepAlive: true, timeout: KEPT_FOR, maxSockets: CONNECTIONS_PER_HOST };
  const agentsFor = (): { 'http:': http.Agent; 'https:': https.Agent } => ({
    'http:': new http.Agent(options),
    'https:': new https.Agent(options),
  });
  const agents = { public: agentsFor(), named: agentsFor() };

  /** Called where a connection is opened to a name; what it gives is what is connected to. */
  const judged =
    (protocol: string, reach: Reach): LookupFunction =>
    (hostname, { all }, done) => {
      void lookup(hostname)
        .then((addresses) => reachable(addresses, protocol, reach))
        .then(
          ([...addresses]) => {
            if (all === true) return done(null, addresses);
            const [first] = addresses;
            done(null, first?.address ?? '', first?.family);
          },
          (error: Error) => done(error, ''),
        );
    };

  const open = (url: URL, request: PlatformRequest): ClientRequest => {
    const reach = { network: request.network, loopback };
    const to = {
      method: request.method ?? 'GET',
      hostname: hostOf(url),
      port: url.port,
      path: `${url.pathname}${url.search}`,
      headers: { 'user-agent': 'meetbridge', 'accept-encoding': 'identity', ...request.headers },
      lookup: judged(url.protocol, reach),
    };
    const own = agents[request.network];
    return url.protocol === 'https:'
      ? https.request({ ...to, agent: own['https:'] })
      : http.request({ ...to, agent: own['http:'] });
  };

  const send: Send = async (address, request) => {
    const url = readAddress(address, { network: request.network, loopback });
    const { within, signal, maxBytes, body } = request;
    return await new Promise<PlatformAnswer>((resolve, reject) => {
      let current: ClientRequest | null = null;
      let isSettled = false;
      const settle = (act: () => void): void => {
        isSettled = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
        act();
      };
      const fail = (error: BridgeError): void =>
        settle(() => {
          reject(error);
          current?.destroy();
        });
      const leave = (): void => fail(unavailable('AbortError'));
      const timer = setTimeout(() => fail(unavailable('TimeoutError')), within);
      const attempt = (): void => {
        const sent = open(url, request);
        current = sent;
        let answered = false;
        sent.on('error', (error: NodeJS.ErrnoException) => {
          if (isSettled) return;
          // a kept connection may have been closed at the other end in this very moment, before anything was read there
          if (sent.reusedSocket && !answered && isHangUp(error)) return attempt();
          fail(error instanceof BridgeError ? error : unavailable(codeOf(error)));
        });
        sent.on('response', (response) => {
          answered = true;
          readBody(response, maxBytes).then(
            (text) =>
              settle(() =>
                resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
              ),
            (error: unknown) => fail(error instanceof BridgeError ? error : unavailable(codeOf(error))),
          );
        });
        sent.end(body);
      };
      if (signal?.aborted === true) return leave();
      signal?.addEventListener('abort', leave);
      attempt();
    });
  };

  return {
    send,
    close: () => {
      for (const own of [agents.public, agents.named]) {
        own['http:'].destroy();
        own['https:'].destroy();
      }
    },
  };
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<string> {
  const tooLong = (): BridgeError => unavailable('it is longer than allowed');
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLong();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw tooLong();
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

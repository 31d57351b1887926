import { mkdtemp, rm } from 'node:fs/promises';
import { request as askOverTls } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../paths.ts';
import { makeCertificate, type Certificate } from './names/certificate.ts';
import { startFront } from './names/front.ts';
import { startTunnel } from './names/tunnel.ts';

/**
 * Names of two sites that have nothing to do with each other, under one port with TLS.
 *
 * `http://127.0.0.1` on two ports is one site to a browser, and so hides every fault with cookies. Names below `localhost` would
 * be two sites in Chromium, but over http, and Node looks them up in vain on most machines. So these are names of the reserved
 * domain `.test` (RFC 6761 §6.2), with a certificate of an authority that lives as long as the test does. No file of the machine is
 * changed: Chromium is told by arguments, Node by a resolver that is loaded first, and curl (so PHP) by a proxy that knows
 * nothing but these names.
 */
export type Names = {
  /** "https://lms.meetbridge-school.test:40123" */
  originOf(name: string): string;
  /** Hands whatever comes for this name on to a server, "http://127.0.0.1:8080". */
  send(name: string, upstream: string): void;
  /** Makes Chromium find the names and trust the certificate. */
  chromiumArguments: string[];
  /** The same for a program in Node. */
  nodeEnvironment: { NODE_OPTIONS: string; NODE_EXTRA_CA_CERTS: string; MEETBRIDGE_TEST_NAMES: string };
  /** The same for PHP with curl: what goes before the script, and the environment. */
  phpOptions: string[];
  phpEnvironment: { https_proxy: string };
  /** `fetch` for the test's own process, which follows no redirect. */
  fetch: typeof fetch;
  stop(): Promise<void>;
};

/** The platform's, the tool's, and one for LiveKit beside the tool. */
export const LMS = 'lms.meetbridge-school.test';
export const TOOL = 'meet.meetbridge-tool.test';
export const MEDIA = 'media.meetbridge-tool.test';

/** The reason a test gives when it is skipped. */
export const noNames = 'there is no openssl to make a certificate with';

/** Starts a proxy with TLS for the names, behind which there is nobody yet; null where no certificate can be made. */
export async function startNames(list: readonly string[] = [LMS, TOOL, MEDIA]): Promise<Names | null> {
  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-names-'));
  const certificate = await makeCertificate(folder, list);
  if (certificate === null) {
    await rm(folder, { recursive: true });
    return null;
  }
  const front = await startFront(certificate);
  const tunnel = await startTunnel(new Set(list), front.port);
  const resolver = pathToFileURL(join(projectRoot, 'test/hosts/lti/names/resolver.js')).href;
  return {
    originOf: (name) => `https://${name}:${front.port}`,
    send: (name, upstream) => front.send(name, upstream),
    chromiumArguments: [
      `--host-resolver-rules=${list.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`,
      `--ignore-certificate-errors-spki-list=${certificate.spki}`,
    ],
    nodeEnvironment: {
      NODE_OPTIONS: [process.env['NODE_OPTIONS'] ?? '', `--import=${resolver}`].join(' ').trim(),
      NODE_EXTRA_CA_CERTS: certificate.authorityFile,
      MEETBRIDGE_TEST_NAMES: list.join(','),
    },
    phpOptions: ['curl.cainfo', 'openssl.cafile'].flatMap((one) => [
      '-d',
      `${one}=${certificate.authorityFile}`,
    ]),
    phpEnvironment: { https_proxy: tunnel.address },
    fetch: fetchVia(certificate, new Set(list)),
    async stop() {
      await tunnel.stop();
      await front.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `fetch` over a connection to this machine for these names, and the usual one for all others. */
function fetchVia({ authority }: Certificate, names: ReadonlySet<string>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (!names.has(url.hostname)) return await fetch(request);
    const body = Buffer.from(await request.arrayBuffer());
    return await new Promise<Response>((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: url.port,
        servername: url.hostname,
        ca: authority,
        method: request.method,
        path: url.pathname + url.search,
        headers: { ...Object.fromEntries(request.headers), host: url.host, 'content-length': body.length },
      };
      const asked = askOverTls(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('error', reject);
        answer.once('end', () => {
          const headers = new Headers();
          for (let at = 0; at < answer.rawHeaders.length; at += 2)
            headers.append(answer.rawHeaders[at] ?? '', answer.rawHeaders[at + 1] ?? '');
          const status = answer.statusCode ?? 500;
          const isEmpty = [204, 205, 304].includes(status);
          resolve(new Response(isEmpty ? null : Buffer.concat(parts), { status, headers }));
        });
      });
      asked.once('error', reject);
      asked.end(body);
    });
  };
}

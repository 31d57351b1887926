import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const loader = new URL('../typescript.mjs', import.meta.url).href;
const program = fileURLToPath(new URL('certified-child.ts', import.meta.url));

let folder: string;
let server: Server;
let port: number;

/** A certificate that vouches for itself, for `localhost` alone. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const words = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost';
  const files = ['-addext', 'subjectAltName=DNS:localhost', '-keyout', 'key.pem', '-out', 'cert.pem'];
  execFileSync('openssl', [...words.split(' '), ...files], { cwd: folder, stdio: 'ignore' });
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => readFileSync(join(folder, name)));
  server = createServer({ key, cert }, (_, response) => response.writeHead(204).end());
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** What a process of its own sees there, since certificates are read when one starts. */
async function seenAt(address: string, trusted: string | undefined): Promise<string> {
  const child = spawn(process.execPath, ['--import', loader, program, address], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([child.stdout.toArray(), once(child, 'exit')]);
  return said.join('').trim();
}

describe('a certificate', () => {
  test('is believed where the operator has vouched for its issuer', async () => {
    expect(await seenAt(`https://localhost:${port}/`, join(folder, 'cert.pem'))).toBe('204');
  });

  test('is not believed otherwise', async () => {
    expect(await seenAt(`https://localhost:${port}/`, undefined)).toBe(
      'The platform gave no answer: DEPTH_ZERO_SELF_SIGNED_CERT.',
    );
  });

  test('is not believed for another name, though the address that was judged is the same', async () => {
    const { address } = server.address() as AddressInfo;
    const host = address.includes(':') ? `[${address}]` : address;
    expect(await seenAt(`https://${host}:${port}/`, join(folder, 'cert.pem'))).toBe(
      'The platform gave no answer: ERR_TLS_CERT_ALTNAME_INVALID.',
    );
  });
});

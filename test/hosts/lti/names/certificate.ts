import { X509Certificate, createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../processes.ts';
import { findProgram } from '../../programs.ts';

/** A certificate for some names, by an authority that nobody but a test trusts. */
export type Certificate = {
  key: string;
  cert: string;
  /** The authority's own certificate, as text and as a file. */
  authority: string;
  authorityFile: string;
  /** What Chromium knows the certificate's key by: the SHA-256 of its SubjectPublicKeyInfo, in base64. */
  spki: string;
};

const LASTS = '2'; // days: it does not outlive a run

/** Makes an authority and a certificate in this folder, with the openssl of the machine; null where there is none. */
export async function makeCertificate(folder: string, names: readonly string[]): Promise<Certificate | null> {
  const openssl = findProgram('openssl');
  if (openssl === null) return null;
  const path = (name: string): string => join(folder, name);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const authority = [
    ...['req', '-x509', ...key, '-days', LASTS, '-subj', '/CN=Authority of a test'],
    ...['-keyout', path('authority.key'), '-out', path('authority.pem')],
    ...['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'],
  ];
  const request = ['req', ...key, '-subj', `/CN=${names[0]}`, '-keyout', path('names.key')];
  const extensions = [
    `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`,
    'basicConstraints=critical,CA:FALSE',
    'extendedKeyUsage=serverAuth',
  ];
  await writeFile(path('extensions'), extensions.join('\n'));
  const signing = [
    ...['x509', '-req', '-in', path('names.csr'), '-days', LASTS, '-extfile', path('extensions')],
    ...['-CA', path('authority.pem'), '-CAkey', path('authority.key'), '-CAcreateserial'],
    ...['-out', path('names.pem')],
  ];
  await run(openssl, authority);
  await run(openssl, [...request, '-out', path('names.csr')]);
  await run(openssl, signing);
  const read = (name: string): Promise<string> => readFile(path(name), 'utf8');
  const cert = await read('names.pem');
  const { publicKey } = new X509Certificate(cert);
  return {
    key: await read('names.key'),
    cert,
    authority: await read('authority.pem'),
    authorityFile: path('authority.pem'),
    spki: createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
  };
}

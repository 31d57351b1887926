import { createHash } from 'node:crypto';
import { PAIRING_TYPE, REQUEST_TYPE } from '../../contract/index.ts';
import { assertionVectors } from './assertion-vectors.ts';
import { AUDIENCE, keys, NOW, SECONDS, SITE, SUSPENDED } from './scene.ts';
import { signed } from './published-keys.ts';

const digest = (purpose: string, fields: string[]): string => {
  const text = purpose + fields.map((field) => `${Buffer.byteLength(field)}:${field},`).join('');
  return createHash('sha256').update(text).digest('base64url');
};

const room = (site: string, meeting: string, group: string | null) => ({
  site,
  meeting,
  group,
  name: `r_${digest('meetbridge-room-v1', [site, meeting, group ?? ''])}`,
});

const identity = (site: string, person: string) => ({
  site,
  person,
  identity: `p_${digest('meetbridge-person-v1', [site, person])}`,
});

function pairing() {
  const { kty, crv, x } = keys.site.jwk;
  const header = JSON.stringify({ alg: 'EdDSA', typ: PAIRING_TYPE, jwk: { kty, crv, x } });
  const claims = JSON.stringify({
    aud: AUDIENCE,
    iat: SECONDS - 20,
    exp: SECONDS + 280,
    jti: 'pairing-0000000000000001',
    name: 'The Daily Example',
    origins: ['https://www.example.org'],
    reports: 'https://www.example.org/wp-json/meetbridge/v1/reports',
    software: 'WordPress 7.0, Meetbridge 0.1.0',
  });
  return {
    key: 'site',
    origin: 'https://www.example.org',
    header,
    claims,
    proof: signed(header, claims, keys.site),
  };
}

function request(method: string, path: string, jti: string, body?: string) {
  const address = `${AUDIENCE}${path}`;
  const header = JSON.stringify({ alg: 'EdDSA', typ: REQUEST_TYPE, kid: keys.site.kid });
  const claims = JSON.stringify({
    iss: SITE,
    aud: AUDIENCE,
    iat: SECONDS,
    exp: SECONDS + 60,
    jti,
    htm: method,
    htu: address.replace(/\?.*$/, ''),
    ...(body === undefined ? {} : { body: createHash('sha256').update(body).digest('base64url') }),
  });
  return {
    key: 'site',
    method,
    url: address,
    ...(body === undefined ? {} : { body }),
    header,
    claims,
    bearer: signed(header, claims, keys.site),
  };
}

/** Everything `contract/vectors.json` holds: what TypeScript and PHP must agree on, byte for byte. */
export const makeVectors = () => ({
  about:
    'Published with their private halves: these keys are for tests and must never be trusted anywhere. ' +
    'now is in epoch milliseconds. header and claims are the exact bytes that are signed, as UTF-8; they are left out ' +
    'where nobody signed what is shown. ' +
    'outcome is "ok" or a refusal code; where it is ok, launch is what the assertion means.',
  now: NOW,
  audience: AUDIENCE,
  keys,
  sites: [
    {
      id: SITE,
      status: 'active',
      origins: ['https://www.example.org'],
      keys: [
        { key: 'site', retiresAt: null },
        { key: 'retiring', retiresAt: NOW + 1 },
        { key: 'retired', retiresAt: NOW },
      ],
    },
    {
      id: SUSPENDED,
      status: 'suspended',
      origins: ['https://other.example.org'],
      keys: [{ key: 'other', retiresAt: null }],
    },
  ],
  assertions: assertionVectors(),
  rooms: [
    room(SITE, '42', null),
    room(SITE, '42', '7'),
    room(SUSPENDED, '42', null),
    room(SITE, '4', '27'),
    room(SITE, '42,1:7', null),
    room(SITE, 'Müßiggang/会议/اجتماع', 'Gruppe 🦊'),
    room(SITE, 'm'.repeat(255), 'g'.repeat(255)),
  ],
  identities: [
    identity(SITE, '1'),
    identity(SUSPENDED, '1'),
    identity(SITE, 'guest:2f1c'),
    identity(SITE, 'Zoë'),
    identity(SITE, 'Zoë'.normalize('NFD')),
    identity(SITE, '💡'.repeat(60)),
  ],
  pairing: pairing(),
  request: request('GET', '/reports?after=0', 'request-0000000000000001'),
  order: request(
    'POST',
    '/orders/send-out',
    'request-0000000000000002',
    JSON.stringify({
      person: 'u_7',
      rooms: [
        { meeting: 'm_42', group: null },
        { meeting: 'm_42', group: '8' },
      ],
    }),
  ),
});

/** The file's text. */
export const vectorsText = (): string => `${JSON.stringify(makeVectors(), null, 2)}\n`;

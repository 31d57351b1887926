import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { ASSERTION_TYPE, PAIRING_TYPE, type PairingAnswer, REQUEST_TYPE } from '@meetbridge/shared/contract';
import { thumbprintOf } from '../src/keys.ts';
import { issueInvite } from '../src/sites/pairing.ts';
import { AUDIENCE, type Answer, type FrontDoor } from './front-door.ts';

type Members = { [member: string]: unknown };

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A key pair as a site makes one. */
export type SiteKeys = { kid: string; x: string; privateKey: KeyObject };

export function makeKeys(): SiteKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { kid: thumbprintOf(x), x, privateKey };
}

/** A compact JWS of a header and claims by `keys`. */
export function signed(header: Members, claims: Members, { privateKey }: SiteKeys): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
}

/** A site as it is on its own side: its key, what it signs. Times follow the door's clock. */
export type TestSite = {
  id: string;
  origin: string;
  keys: SiteKeys;
  assertion(change?: Members): string;
  request(change?: Members): string;
};

export const proofOf = (
  door: FrontDoor,
  origin: string,
  keys: SiteKeys,
  { claims = {}, header = {} }: { claims?: Members; header?: Members } = {},
): string => {
  const seconds = Math.floor(door.now / 1000);
  return signed(
    { alg: 'EdDSA', typ: PAIRING_TYPE, jwk: { kty: 'OKP', crv: 'Ed25519', x: keys.x }, ...header },
    {
      aud: AUDIENCE,
      iat: seconds,
      exp: seconds + 300,
      jti: randomUUID(),
      name: 'The Daily Example',
      origins: [origin],
      reports: null,
      software: 'test',
      ...claims,
    },
    keys,
  );
};

/** A site's own side for an id it was given. */
export function siteWith(door: FrontDoor, id: string, origin: string, keys: SiteKeys): TestSite {
  const times = (): Members => ({
    iat: Math.floor(door.now / 1000),
    exp: Math.floor(door.now / 1000) + 60,
    jti: randomUUID(),
  });
  return {
    id,
    origin,
    keys,
    assertion: (change = {}) =>
      signed(
        { alg: 'EdDSA', typ: ASSERTION_TYPE, kid: keys.kid },
        {
          iss: id,
          aud: AUDIENCE,
          sub: '7',
          ...times(),
          person: { name: 'Ada Lovelace' },
          role: 'attendee',
          meeting: { id: '42', title: 'Office hours' },
          ...change,
        },
        keys,
      ),
    request: (change = {}) =>
      signed(
        { alg: 'EdDSA', typ: REQUEST_TYPE, kid: keys.kid },
        { iss: id, aud: AUDIENCE, ...times(), htm: 'GET', htu: `${AUDIENCE}/reports`, ...change },
        keys,
      ),
  };
}

/** Pairs a new site through the front door, as its administrator does. */
export async function pairSite(door: FrontDoor, origin = 'https://www.example.org'): Promise<TestSite> {
  const keys = makeKeys();
  const { code } = await issueInvite(door.store.records, { origin, now: door.now });
  const answer = await door.ask('/sites', { code, proof: proofOf(door, origin, keys) });
  if (answer.status !== 201) throw new Error(`Pairing was refused: ${JSON.stringify(answer.body)}`);
  return siteWith(door, (answer.body as PairingAnswer).site, origin, keys);
}

/** Presents an assertion as a page of the site does. */
export const launch = (door: FrontDoor, site: TestSite, change: Members = {}): Promise<Answer> =>
  door.ask('/launches', { assertion: site.assertion(change) }, { origin: site.origin });

import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, SignJWT } from 'jose';
import {
  ASSERTION_LIFETIME,
  ASSERTION_TYPE,
  type MeetingSettings,
  PAIRING_TYPE,
  PairingAnswer,
  type Role,
} from '@meetbridge/shared/contract';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Who comes to which meeting, as what. */
export type Visit = {
  person: { id: string; name: string; guest?: boolean };
  role: Role;
  meeting: { id: string; title: string; settings?: Partial<MeetingSettings>; closesAt?: number };
};

/** A site with a key pair of its own, which can pair with a bridge and sign assertions, as the plugins do in PHP. */
export class Site {
  readonly origin: string;
  readonly publicX: string;
  readonly #key: KeyObject;
  readonly #kid: string;
  #id = '';

  private constructor(origin: string, key: KeyObject, publicX: string, kid: string) {
    this.origin = origin;
    this.publicX = publicX;
    this.#key = key;
    this.#kid = kid;
  }

  static async create(origin: string): Promise<Site> {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const jwk = publicKey.export({ format: 'jwk' });
    return new Site(origin, privateKey, String(jwk.x), await calculateJwkThumbprint({ ...jwk, kty: 'OKP' }));
  }

  async pair(bridge: string, code: string): Promise<void> {
    const now = Math.floor(Date.now() / 1000);
    const proof = await new SignJWT({
      name: 'A site of its own',
      origins: [this.origin],
      reports: null,
      software: 'none',
      jti: randomBytes(16).toString('base64url'),
    })
      .setProtectedHeader({
        alg: 'EdDSA',
        typ: PAIRING_TYPE,
        jwk: { kty: 'OKP', crv: 'Ed25519', x: this.publicX },
      })
      .setAudience(bridge)
      .setIssuedAt(now)
      .setExpirationTime(now + 60)
      .sign(this.#key);
    const answer = await fetch(`${bridge}/sites`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.origin },
      body: JSON.stringify({ code, proof }),
    });
    if (answer.status !== 201) throw new Error(`Pairing was refused: ${await answer.text()}`);
    this.#id = PairingAnswer.parse(await answer.json()).site;
  }

  /** An assertion about a person and a meeting, good from now. */
  assertion(bridge: string, { person, meeting, role }: Visit): string {
    const iat = Math.floor(Date.now() / 1000);
    const input = `${encode({ alg: 'EdDSA', typ: ASSERTION_TYPE, kid: this.#kid })}.${encode({
      iss: this.#id,
      aud: bridge,
      sub: person.id,
      jti: randomBytes(16).toString('base64url'),
      iat,
      exp: iat + ASSERTION_LIFETIME,
      person: { name: person.name, locale: 'en', ...(person.guest === true ? { guest: true } : {}) },
      role,
      meeting,
    })}`;
    return `${input}.${sign(null, Buffer.from(input), this.#key).toString('base64url')}`;
  }
}

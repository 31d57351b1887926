import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { bentFields, encoded, type Fields } from './forms.ts';
import type { Input } from './input.ts';
import { bentJson, type Json } from './json-text.ts';
import { bent, oddText } from './odd-text.ts';
import type { Random } from './random.ts';
import { bentSurroundings } from './surroundings.ts';

/** A login that was begun, and what would be a right answer to it. */
export type Ground = {
  state: string;
  cookie: string;
  claims: Json;
  header: Json;
  /** The platform's own. */
  key: KeyObject;
};

const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const encode = (text: string): string => Buffer.from(text).toString('base64url');

const signedBy = (key: KeyObject, header: string, claims: string): string => {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
};

type Bent = {
  kind: string;
  forged: boolean;
  token?: string;
  state?: string;
  cookie?: string;
  surroundings?: true;
  form?: true;
};

/** Changes one character so that other bytes come out: the last one of a part may hold bits that stand for nothing. */
function flipped(token: string, random: Random): string {
  for (;;) {
    const at = random.below(token.length - 1);
    const old = token[at];
    if (old === '.' || token[at + 1] === '.') continue;
    return token.slice(0, at) + (old === 'A' ? 'B' : 'A') + token.slice(at + 1);
  }
}

const bends = (ground: Ground, random: Random): readonly [() => Bent, ...(() => Bent)[]] => {
  const header = JSON.stringify(ground.header);
  const claims = JSON.stringify(ground.claims);
  const good = (): string => signedBy(ground.key, header, claims);
  const unsigned = (alg: string): string =>
    `${encode(JSON.stringify({ ...ground.header, alg }))}.${encode(claims)}`;
  const withClaims = (): Bent => ({
    kind: 'claims',
    forged: false,
    token: signedBy(ground.key, header, bentJson(ground.claims, random)),
  });
  return [
    withClaims,
    withClaims,
    withClaims,
    () => ({
      kind: 'header',
      forged: false,
      token: signedBy(ground.key, bentJson(ground.header, random), claims),
    }),
    () => ({ kind: 'flipped', forged: true, token: flipped(good(), random) }),
    () => ({ kind: 'foreign key', forged: true, token: signedBy(foreign, header, claims) }),
    () => ({
      kind: 'no signature',
      forged: true,
      token: `${unsigned(random.pick(['none', 'None', 'nOnE', '']))}.${random.pick(['', 'AAAA', encode(oddText(random))])}`,
    }),
    () => {
      const text = unsigned(random.pick(['HS256', 'HS512', 'RS256']));
      const secret = random.pick(['', 'secret', header]);
      return {
        kind: 'shared secret',
        forged: true,
        token: `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`,
      };
    },
    () => ({
      kind: 'parts',
      forged: true,
      token: random.pick([
        () => good().split('.').slice(0, 2).join('.'),
        () => `${good()}.`,
        () => `.${good()}`,
        () => good().replaceAll('.', '..'),
        () => good().split('.').reverse().join('.'),
      ])(),
    }),
    () => ({
      kind: 'token text',
      forged: false,
      token: random.chance(0.5) ? oddText(random) : bent(good(), random),
    }),
    () => ({
      kind: 'state',
      forged: true,
      state: random.chance(0.5) ? oddText(random) : `${flipped(ground.state, random)}`,
      token: good(),
    }),
    () => ({
      kind: 'cookie',
      forged: true,
      cookie: random.pick(['', 'a=b', ground.cookie.slice(0, -4), flipped(ground.cookie, random), ';;=;']),
      token: good(),
    }),
    () => ({ kind: 'surroundings', forged: false, token: good(), surroundings: true }),
    () => ({ kind: 'form', forged: false, token: good(), form: true }),
  ];
};

/** A launch that something is wrong with. */
export function bentLaunch(ground: Ground, random: Random): Input {
  const bend = random.pick(bends(ground, random))();
  const { kind, forged, token = '', state = ground.state, cookie = ground.cookie } = bend;
  const right: Fields = [
    ['state', state],
    ['id_token', token],
  ];
  const fields = bend.form === true ? bentFields(right, random) : right;
  const input: Input = {
    kind: `launch: ${kind}`,
    method: 'POST',
    path: '/lti/launch',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(cookie === '' ? {} : { cookie }),
    },
    body: bend.form === true ? encoded(fields, random) : Buffer.from(new URLSearchParams(fields).toString()),
    forged,
  };
  return bend.surroundings === true ? bentSurroundings(input, random) : input;
}

import { createHmac } from 'node:crypto';
import { ASSERTION_TYPE, PAIRING_TYPE } from '../../contract/index.ts';
import { base64url, signed } from './published-keys.ts';
import { AUDIENCE, keys, SECONDS, SITE, SUSPENDED, UNKNOWN } from './scene.ts';

type Members = { [member: string]: unknown };
type KeyName = keyof typeof keys;

export type AssertionVector = {
  name: string;
  outcome: string;
  /** Which key signed it; absent where what is shown is no signature of a published key. */
  key?: KeyName;
  header?: string;
  claims?: string;
  assertion: string;
  launch?: Members;
};

const person = { name: 'Ada Lovelace' };
const meeting = { id: '42', title: 'Office hours' };
const settings = {
  startMuted: false,
  guests: true,
  attendeesShareScreen: false,
  waitingRoom: 'nobody',
  encryption: 'none',
  restricted: [],
};
const everySetting = {
  startMuted: true,
  guests: true,
  attendeesShareScreen: true,
  maxPeople: 25,
  waitingRoom: 'guests',
  encryption: 'bridge',
  restricted: ['camera', 'private_chat'],
};

const headerOf = (key: KeyName, more: Members = {}): string =>
  JSON.stringify({ alg: 'EdDSA', typ: ASSERTION_TYPE, kid: keys[key].kid, ...more });

let count = 0;
const claimsOf = (more: Members = {}): Members => ({
  iss: SITE,
  aud: AUDIENCE,
  sub: '1',
  jti: `assertion-${String((count += 1)).padStart(16, '0')}`,
  iat: SECONDS - 1,
  exp: SECONDS + 59,
  person,
  role: 'attendee',
  meeting,
  ...more,
});

const plainLaunch = {
  site: SITE,
  person: { id: '1', name: person.name, avatar: null, locale: null, guest: false },
  role: 'attendee',
  meeting: { ...meeting, opensAt: null, closesAt: null, settings },
  group: null,
};

type Making = { key?: KeyName; header?: string; claims?: string; launch?: Members };

function vector(name: string, outcome: string, making: Making = {}): AssertionVector {
  const { key = 'site', header = headerOf(key), claims = JSON.stringify(claimsOf()), launch } = making;
  const assertion = signed(header, claims, keys[key]);
  return { name, outcome, key, header, claims, assertion, ...(launch === undefined ? {} : { launch }) };
}

const withClaims = (name: string, outcome: string, more: Members, launch?: Members): AssertionVector =>
  vector(name, outcome, {
    claims: JSON.stringify(claimsOf(more)),
    ...(launch === undefined ? {} : { launch }),
  });

/** An assertion that was good until somebody changed its text. */
const spoiled = (
  name: string,
  outcome: string,
  spoil: (parts: [string, string, string]) => string,
): AssertionVector => ({
  name,
  outcome,
  assertion: spoil(
    signed(headerOf('site'), JSON.stringify(claimsOf()), keys.site).split('.') as [string, string, string],
  ),
});

const good = (): AssertionVector[] => [
  withClaims('the fewest claims', 'ok', {}, plainLaunch),
  withClaims(
    'every claim',
    'ok',
    {
      sub: 'user:7',
      person: {
        name: 'Грейс Хоппер 👩‍💻',
        avatar: 'https://www.example.org/a.png?s=96',
        locale: 'ru-RU',
        guest: true,
      },
      role: 'moderator',
      meeting: {
        id: 'post/42',
        title: 'Sprechstunde „Zwei“',
        opensAt: SECONDS - 600,
        closesAt: SECONDS + 3000,
        settings: everySetting,
      },
      group: { id: 'g/1', title: 'مجموعة' },
    },
    {
      site: SITE,
      person: {
        id: 'user:7',
        name: 'Грейс Хоппер 👩‍💻',
        avatar: 'https://www.example.org/a.png?s=96',
        locale: 'ru-RU',
        guest: true,
      },
      role: 'moderator',
      meeting: {
        id: 'post/42',
        title: 'Sprechstunde „Zwei“',
        opensAt: SECONDS - 600,
        closesAt: SECONDS + 3000,
        settings: everySetting,
      },
      group: { id: 'g/1', title: 'مجموعة' },
    },
  ),
  withClaims('members nobody agreed on are ignored', 'ok', { room: 'r_mine', admin: true }, plainLaunch),
  withClaims('at the last moment of the leeway', 'ok', { iat: SECONDS - 65, exp: SECONDS - 5 }, plainLaunch),
  withClaims('issued by a clock 5 seconds fast', 'ok', { iat: SECONDS + 5, exp: SECONDS + 65 }, plainLaunch),
  vector('by a key that is about to retire', 'ok', { key: 'retiring', launch: plainLaunch }),
];

const late = (): AssertionVector[] => [
  withClaims('expired', 'assertion_expired', { iat: SECONDS - 66, exp: SECONDS - 6 }),
  withClaims('expired an hour ago', 'assertion_expired', { iat: SECONDS - 3660, exp: SECONDS - 3600 }),
  withClaims('issued by a clock 2 minutes slow', 'assertion_expired', {
    iat: SECONDS - 120,
    exp: SECONDS - 60,
  }),
  withClaims('issued by a clock 2 minutes fast', 'assertion_from_future', {
    iat: SECONDS + 120,
    exp: SECONDS + 180,
  }),
  withClaims('issued 6 seconds from now', 'assertion_from_future', { iat: SECONDS + 6, exp: SECONDS + 66 }),
  withClaims('living 61 seconds', 'assertion_malformed', { iat: SECONDS, exp: SECONDS + 61 }),
  withClaims('ending as it begins', 'assertion_malformed', { iat: SECONDS, exp: SECONDS }),
];

const misdirected = (): AssertionVector[] => [
  withClaims('for another bridge', 'assertion_wrong_audience', { aud: 'https://other.example' }),
  withClaims('for an audience that only begins like ours', 'assertion_wrong_audience', {
    aud: `${AUDIENCE}.evil.example`,
  }),
  withClaims('for several audiences', 'assertion_malformed', { aud: [AUDIENCE] }),
  vector('made for pairing', 'assertion_wrong_type', { header: headerOf('site', { typ: PAIRING_TYPE }) }),
  vector('of no particular type', 'assertion_wrong_type', { header: headerOf('site', { typ: 'JWT' }) }),
  vector('without a type', 'assertion_wrong_type', { header: headerOf('site', { typ: undefined }) }),
];

const untrusted = (): AssertionVector[] => [
  spoiled('with another role written in', 'assertion_untrusted', ([header, payload, signature]) => {
    const claims = Buffer.from(payload, 'base64url').toString().replace('attendee', 'moderator');
    return `${header}.${base64url(claims)}.${signature}`;
  }),
  spoiled('with another room written in', 'assertion_untrusted', ([header, payload, signature]) => {
    const claims = Buffer.from(payload, 'base64url').toString().replace('"id":"42"', '"id":"43"');
    return `${header}.${base64url(claims)}.${signature}`;
  }),
  spoiled('with an altered signature', 'assertion_untrusted', ([header, payload, signature]) => {
    const bytes = Buffer.from(signature, 'base64url');
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    return `${header}.${payload}.${base64url(bytes)}`;
  }),
  spoiled(
    'with half a signature',
    'assertion_untrusted',
    ([header, payload, signature]) => `${header}.${payload}.${signature.slice(0, 43)}`,
  ),
  spoiled(
    'unsigned, saying so',
    'assertion_untrusted',
    ([, payload]) => `${base64url(headerOf('site', { alg: 'none' }))}.${payload}.AA`,
  ),
  spoiled('signed with the public key as a shared secret', 'assertion_untrusted', ([, payload]) => {
    const text = `${base64url(headerOf('site', { alg: 'HS256' }))}.${payload}`;
    const secret = Buffer.from(keys.site.jwk.x, 'base64url');
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  }),
  vector("by another site's key", 'assertion_untrusted', { key: 'other' }),
  vector("by another site's key under this site's key id", 'assertion_untrusted', {
    key: 'other',
    header: headerOf('site'),
  }),
  vector('by a stranger who brings a key along', 'assertion_untrusted', {
    key: 'stranger',
    header: headerOf('stranger', { jwk: { kty: 'OKP', crv: 'Ed25519', x: keys.stranger.jwk.x } }),
  }),
  vector('without a key id', 'assertion_untrusted', { header: headerOf('site', { kid: undefined }) }),
  vector('by a retired key', 'assertion_untrusted', { key: 'retired' }),
  withClaims('of a site nobody knows', 'assertion_untrusted', { iss: UNKNOWN }),
  withClaims('of a site whose id climbs', 'assertion_untrusted', { iss: '../site/s_published-test-1' }),
  vector('of a suspended site', 'site_suspended', {
    key: 'other',
    claims: JSON.stringify(claimsOf({ iss: SUSPENDED })),
  }),
];

const twice = (text: string, first: string): string => text.replace('{', `{${first},`);

const malformed = (): AssertionVector[] => [
  vector('with a role that stands twice', 'assertion_malformed', {
    claims: twice(JSON.stringify(claimsOf()), '"role":"moderator"'),
  }),
  vector('with a role that stands twice, once in escapes', 'assertion_malformed', {
    claims: twice(JSON.stringify(claimsOf()), '"r\\u006fle":"moderator"'),
  }),
  vector('with a title that stands twice', 'assertion_malformed', {
    claims: JSON.stringify(claimsOf()).replace('"title":', '"title":"Staff only","title":'),
  }),
  vector('with a header member that stands twice', 'assertion_malformed', {
    header: twice(headerOf('site'), '"alg":"none"'),
  }),
  vector('with a __proto__', 'assertion_malformed', {
    claims: twice(JSON.stringify(claimsOf()), '"__proto__":{"role":"moderator"}'),
  }),
  withClaims('nested 40 deep', 'assertion_malformed', {
    more: JSON.parse('['.repeat(40) + ']'.repeat(40)) as unknown,
  }),
  vector('with an extension that must be understood', 'assertion_malformed', {
    header: headerOf('site', { crit: ['exp'] }),
  }),
  vector('whose claims are a list', 'assertion_malformed', { claims: '[]' }),
  vector('whose claims are no JSON', 'assertion_malformed', { claims: '{"iss":' }),
  vector('whose header is a text', 'assertion_malformed', { header: '"EdDSA"' }),
  withClaims('without a role', 'assertion_malformed', { role: undefined }),
  withClaims('with a role nobody agreed on', 'assertion_malformed', { role: 'owner' }),
  withClaims('without a person', 'assertion_malformed', { person: undefined }),
  withClaims('with an empty person id', 'assertion_malformed', { sub: '' }),
  withClaims('with a NUL in the person id', 'assertion_malformed', { sub: '1\u0000' }),
  withClaims('with a name of 5,000 characters', 'assertion_malformed', {
    person: { name: 'A'.repeat(5000) },
  }),
  withClaims('with a picture that is a script', 'assertion_malformed', {
    person: { ...person, avatar: 'javascript:alert(1)' },
  }),
  withClaims('with a short jti', 'assertion_malformed', { jti: 'short' }),
  withClaims('with times in words', 'assertion_malformed', { iat: String(SECONDS) }),
  withClaims('with half seconds', 'assertion_malformed', { iat: SECONDS - 0.5 }),
  withClaims('with room for no one', 'assertion_malformed', {
    meeting: { ...meeting, settings: { maxPeople: 0 } },
  }),
  withClaims('with an encryption nobody knows', 'assertion_malformed', {
    meeting: { ...meeting, settings: { encryption: 'rot13' } },
  }),
  withClaims('that withholds what there is not', 'assertion_malformed', {
    meeting: { ...meeting, settings: { restricted: ['chat', 'thinking'] } },
  }),
  spoiled('of two parts', 'assertion_malformed', ([header, payload]) => `${header}.${payload}`),
  spoiled('of four parts', 'assertion_malformed', (parts) => [...parts, 'AA'].join('.')),
  spoiled(
    'in ordinary base64',
    'assertion_malformed',
    ([header, payload, signature]) => `${header}.${payload}.${signature}==`,
  ),
  spoiled('that is not UTF-8', 'assertion_malformed', ([header]) => signedBytes(header)),
  { name: 'that is nothing', outcome: 'assertion_malformed', assertion: 'nothing' },
];

function signedBytes(header: string): string {
  const text = Buffer.from(header, 'base64url').toString();
  const claims = Buffer.concat([
    Buffer.from(JSON.stringify(claimsOf()).slice(0, -1)),
    Buffer.from(',"x":"\xff"}', 'latin1'),
  ]);
  return signed(text, claims, keys.site);
}

/** Every assertion of the vectors, each with what has to come of it. */
export function assertionVectors(): AssertionVector[] {
  count = 0;
  return [...good(), ...late(), ...misdirected(), ...untrusted(), ...malformed()];
}

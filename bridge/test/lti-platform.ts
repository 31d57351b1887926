import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { registrationOf, RegistrationFile } from '../src/sites/registration.ts';
import { addRegistration } from '../src/sites/registrations.ts';
import type { LtiSite } from '../src/sites/site.ts';
import { AUDIENCE, type FrontDoor } from './front-door.ts';

export type Members = { [member: string]: unknown };

const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
export const claim = (name: string): string => `${LTI}${name}`;
export const INSTRUCTOR = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor';
export const LEARNER = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A key of a platform. */
export type PlatformKey = { kid: string; privateKey: KeyObject; jwk: Members };

export function makePlatformKey(modulusLength = 2048): PlatformKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const jwk = publicKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('base64url').slice(0, 12);
  return { kid, privateKey, jwk: { ...jwk, kid, alg: 'RS256', use: 'sig' } };
}

/** A compact JWS, RS256 unless the header says otherwise. */
export function signedBy(
  key: Pick<PlatformKey, 'kid' | 'privateKey'>,
  claims: Members,
  header: Members = {},
): string {
  const text = `${encode({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })}.${encode(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key.privateKey).toString('base64url')}`;
}

/** One key for all tests of a file: making one takes a while. */
const usualKey = makePlatformKey();

/** A platform as far as the front door sees one: what it signs, and the keys that it publishes at a real address. */
export type Platform = {
  issuer: string;
  clientId: string;
  deployment: string;
  key: PlatformKey;
  site: LtiSite;
  /** What is published now; change it as you like. */
  answer: { status: number; headers: { [name: string]: string }; body: string };
  /** How often the keys were asked for. */
  asked: number;
  close(): Promise<void>;
};

export type PlatformOptions = Partial<{
  issuer: string;
  clientId: string;
  deployments: string[];
  policy: Members;
  authorizationServer: string;
}>;

/** Starts the key server of a platform and registers it at the bridge. */
export async function registerPlatform(door: FrontDoor, options: PlatformOptions = {}): Promise<Platform> {
  const { issuer = 'https://lms.example', clientId = 'client-1', deployments = ['D1'] } = options;
  const platform: Omit<Platform, 'site' | 'close'> = {
    issuer,
    clientId,
    deployment: deployments[0] ?? 'D1',
    key: usualKey,
    answer: {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ keys: [usualKey.jwk] }),
    },
    asked: 0,
  };
  const server = createServer((_req, res) => {
    platform.asked += 1;
    res.writeHead(platform.answer.status, platform.answer.headers).end(platform.answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const keys = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  const file = RegistrationFile.parse({
    issuer,
    clientId,
    deployments,
    authorizationEndpoint: `${issuer.replace(/\/$/, '')}/auth`,
    tokenEndpoint: `${issuer.replace(/\/$/, '')}/token`,
    jwksUri: keys,
    policy: options.policy ?? {},
  });
  const site = await addRegistration(door.store.records, {
    registration: registrationOf(file),
    name: 'The Example School',
    software: 'test',
    origin: AUDIENCE,
    status: 'active',
    now: door.now,
  });
  if (site === null) throw new Error('That client is registered already.');
  return Object.assign(platform, { site, close: () => closed(server) });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** The parameters of a login as the platform begins it. */
export const loginOf = (
  { issuer, clientId, deployment }: Platform,
  change: Members = {},
): URLSearchParams => {
  const parameters = {
    iss: issuer,
    login_hint: '7',
    target_link_uri: `${AUDIENCE}/lti/launch`,
    client_id: clientId,
    lti_message_hint: '{"cmid":3}',
    lti_deployment_id: deployment,
    ...change,
  };
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
};

/** What a browser holds after the login. */
export type Begun = { state: string; nonce: string; cookie: string; address: URL };

/** Begins a login as a browser tab does. */
export async function begin(door: FrontDoor, platform: Platform, change: Members = {}): Promise<Begun> {
  const response = await fetch(`${door.address}/lti/login?${loginOf(platform, change)}`, {
    redirect: 'manual',
  });
  if (response.status !== 302)
    throw new Error(`The login answers ${response.status}: ${await response.text()}`);
  const address = new URL(response.headers.get('location') ?? '');
  return {
    state: address.searchParams.get('state') ?? '',
    nonce: address.searchParams.get('nonce') ?? '',
    cookie: response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
    address,
  };
}

/** The claims of a resource link launch, as Moodle sends them. */
export function claimsOf(platform: Platform, { nonce }: Begun, now: number, change: Members = {}): Members {
  const seconds = Math.floor(now / 1000);
  const claims: Members = {
    iss: platform.issuer,
    aud: platform.clientId,
    sub: '7',
    iat: seconds,
    exp: seconds + 60,
    nonce,
    name: 'Ada Lovelace',
    [claim('message_type')]: 'LtiResourceLinkRequest',
    [claim('version')]: '1.3.0',
    [claim('deployment_id')]: platform.deployment,
    [claim('target_link_uri')]: `${AUDIENCE}/lti/launch`,
    [claim('roles')]: [LEARNER],
    [claim('context')]: { id: '3', label: 'M1', title: 'Mathematics', type: ['CourseSection'] },
    [claim('resource_link')]: { id: '12', title: 'Office hours' },
    [claim('launch_presentation')]: { locale: 'en', return_url: `${platform.issuer}/return` },
    ...change,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

/** What makes a request one of deep linking. */
export const deepLinking = (platform: Platform, change: Members = {}): Members => ({
  [claim('message_type')]: 'LtiDeepLinkingRequest',
  [claim('resource_link')]: undefined,
  [claim('roles')]: [INSTRUCTOR],
  'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': {
    deep_link_return_url: `${platform.issuer}/deep-linking`,
    accept_types: ['ltiResourceLink'],
    accept_presentation_document_targets: ['iframe', 'window'],
    accept_multiple: true,
    data: 'x',
    ...change,
  },
});

/** What the front door answered: its status, its code where it refused, its page. */
export type Shown = { status: number; code: string; page: string; headers: Headers };

export async function post(
  door: FrontDoor,
  path: string,
  fields: { [name: string]: string } | URLSearchParams,
  headers: { [name: string]: string } = {},
): Promise<Shown> {
  const response = await fetch(`${door.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
  });
  const page = await response.text();
  const code = response.headers.get('meetbridge-code') ?? `ok ${response.status}`;
  return { status: response.status, code, page, headers: response.headers };
}

/** Launches as a whole: login, the platform's answer, with what the test changes about it. */
export async function launchOf(
  door: FrontDoor,
  platform: Platform,
  change: Members = {},
  { header = {}, key = platform.key }: { header?: Members; key?: PlatformKey } = {},
): Promise<Shown> {
  const begun = await begin(door, platform);
  const token = signedBy(key, claimsOf(platform, begun, door.now, change), header);
  return await post(door, '/lti/launch', { state: begun.state, id_token: token }, { cookie: begun.cookie });
}

/** The value of a hidden field of a page; empty where it has none of that name. */
export const fieldIn = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** The facts that a page gives its script. */
export const factsIn = (page: string): Members =>
  JSON.parse(/<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '{}') as Members;

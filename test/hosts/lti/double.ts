import express from 'express';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { claimsFor, type ClaimFacts } from './claims.ts';
import { type AuthorizationParts, tokenOf } from './double/authorization.ts';
import { Bearers } from './double/bearers.ts';
import { Gradebook } from './double/gradebook.ts';
import type { Group } from './double/groups.ts';
import { hintOf, Launches, type LaunchPlan } from './double/launches.ts';
import { type CoursePage, moodleAllows } from './double/pages.ts';
import { DynamicRegistration, type RegistrationSettings } from './double/registration.ts';
import { memberOf, type RosterSettings } from './double/roster.ts';
import { route } from './double/routes.ts';
import { ToolKeySet, type TokenSettings } from './double/token-endpoint.ts';
import { Traffic } from './double/traffic.ts';
import { ada, grace, type LtiPlatform, type RegistrationFile } from './face.ts';
import { type Members, PlatformKeys, type Signing } from './platform-keys.ts';
import { scopes } from './vocabulary.ts';
import { walkLaunch, type Walk } from './walk.ts';

export type PlatformOptions = {
  /** How it calls itself; its own origin unless given. Its endpoints are always at that origin. */
  issuer?: string;
  clientId?: string;
  deployments?: string[];
  /** How tools and browsers reach it, where that is not the address it listens at. */
  origin?: string;
  /** Serves https with this certificate (PEM). */
  tls?: { key: string; cert: string };
  /** Epoch ms. */
  clock?: () => number;
  /** Where assertions go to, if not to the token endpoint. */
  authorizationServer?: string;
  /** The tool's origin; `launchVia` sets it. */
  tool?: string;
  /** Gets the tool's keys. */
  fetch?: typeof fetch;
  keys?: PlatformKeys;
};

/** A platform of our own, all of which can be bent: keys, clock, answers, and what goes wrong with them. */
export type Platform = LtiPlatform & {
  origin: string;
  /** Where it listens; the same as `origin` unless that was given. */
  listensAt: string;
  deployments: string[];
  /** The tool's public origin: launches go to its `/lti/launch`, and nowhere else may the answer go. */
  tool: string;
  /** Where launches go to; the tool's launch address unless set. */
  target: string | null;
  keys: PlatformKeys;
  /** Every request that came, and what goes wrong with the next. */
  traffic: Traffic;
  toolKeys: ToolKeySet;
  tokens: TokenSettings;
  bearers: Bearers;
  /** Why assertions were refused. */
  tokenRefusals: string[];
  roster: RosterSettings;
  gradebook: Gradebook;
  groups: Group[];
  registration: DynamicRegistration;
  registrationSettings: RegistrationSettings;
  launches: Launches;
  /** What came back from deep linking, as claims that the tool's keys vouch for. */
  deepLinked: Members[];
  /** A whole set of claims, for tokens that a test signs itself. */
  claims(facts?: Partial<ClaimFacts>, change?: Members): Members;
  sign(claims: Members, signing?: Signing): string;
  /** Begins a launch and gives what the tool's login is told. */
  loginParams(plan?: Partial<LaunchPlan>): URLSearchParams;
  /** The token of a launch that never was: for tests that post it themselves. */
  tokenFor(nonce: string, plan?: Partial<LaunchPlan>): string;
  /** The address of a course page that launches the tool, in a frame or in its place. */
  page(plan?: Partial<LaunchPlan>, how?: Partial<Pick<CoursePage, 'frame' | 'allow' | 'storage'>>): string;
  /** Walks a whole launch at the tool as a browser tab does, and gives its last answer. */
  launchVia(toolOrigin: string, plan?: Partial<LaunchPlan>, walk?: Partial<Walk>): Promise<Response>;
};

/** Starts it on loopback. */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const { tls, clock = Date.now, keys = new PlatformKeys(), clientId = 'client-1' } = options;
  const { fetch: get = fetch, tool = 'http://127.0.0.1:1', deployments = ['D1'] } = options;
  const app = express().disable('x-powered-by');
  const server = tls === undefined ? createHttpServer(app) : createHttpsServer(tls, app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listensAt = `http${tls === undefined ? '' : 's'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = options.origin ?? listensAt;

  const traffic = new Traffic();
  const bearers = new Bearers(clock);
  const launches = new Launches();
  const registrationSettings: RegistrationSettings = {
    configuration: {},
    granted: Object.values(scopes),
    namesDeployment: true,
  };
  const platform = {
    origin,
    listensAt,
    issuer: options.issuer ?? origin,
    clientId,
    deployments,
    tool,
    target: null,
    keys,
    traffic,
    bearers,
    launches,
    toolKeys: new ToolKeySet(`${tool}/lti/jwks.json`, get),
    tokens: { lasts: 3600, permitted: Object.values(scopes) },
    tokenRefusals: [],
    roster: {
      members: [memberOf(grace), memberOf(ada)],
      pageSize: null,
      paging: 'link',
      elsewhere: 'http://127.0.0.1:9',
    },
    groups: [],
    deepLinked: [],
    registrationSettings,
  } as unknown as Platform;

  const launchAddress = (): string => `${platform.tool}/lti/launch`;
  const target = (): string => platform.target ?? launchAddress();
  const parts: AuthorizationParts = {
    issuer: () => platform.issuer,
    clientId: () => platform.clientId,
    deployment: () => platform.deployments[0] ?? '',
    origin: () => origin,
    redirectUris: () => [launchAddress()],
    target,
    clock,
    keys,
    launches,
  };
  const isGradable = (person: string): boolean =>
    platform.roster.members.some(
      ({ user_id, roles }) =>
        user_id === person && (roles as string[]).some((one) => one.endsWith('#Learner')),
    );
  platform.gradebook = new Gradebook(() => origin, isGradable);
  platform.registration = new DynamicRegistration({
    ...parts,
    authorizationServer: options.authorizationServer,
    settings: registrationSettings,
    traffic,
  });

  const loginOf = (launch: string): URLSearchParams => {
    const { person, login } = launches.planOf(launch);
    const fields = {
      iss: platform.issuer,
      login_hint: person.id,
      target_link_uri: target(),
      lti_message_hint: hintOf(launch),
      client_id: platform.clientId,
      lti_deployment_id: platform.deployments[0] ?? '',
      ...login,
    };
    const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
    return new URLSearchParams(given);
  };
  Object.assign(platform, {
    claims: (facts = {}, change = {}) =>
      claimsFor(
        {
          issuer: platform.issuer,
          clientId: platform.clientId,
          deployment: platform.deployments[0] ?? '',
          origin,
          target: target(),
          person: ada,
          nonce: 'nonce',
          now: clock(),
          ...facts,
        },
        change,
      ),
    sign: (claims, signing) => keys.sign(claims, signing),
    loginParams: (plan) => loginOf(launches.prepare(plan)),
    tokenFor: (nonce, plan) => tokenOf(parts, launches.planOf(launches.prepare(plan)), nonce),
    page: (plan, { frame = true, allow = moodleAllows(platform.tool), storage = false } = {}) => {
      const login = storage ? { lti_storage_target: '_parent', ...plan?.login } : plan?.login;
      const launch = launches.prepare({ ...plan, ...(login === undefined ? {} : { login }) });
      const query = new URLSearchParams({ frame: String(frame), allow, storage: String(storage) });
      return `${origin}/course/${launch}?${query}`;
    },
    launchVia: async (toolOrigin, plan, walk) => {
      platform.tool = walk?.audience ?? toolOrigin;
      platform.toolKeys.address = `${toolOrigin}/lti/jwks.json`;
      return await walkLaunch(platform, { at: toolOrigin, audience: platform.tool, ...walk }, plan);
    },
    loginRequest: (person) => Promise.resolve(loginOf(launches.prepare({ person }))),
    registrationFile: (): RegistrationFile => ({
      issuer: platform.issuer,
      clientId: platform.clientId,
      deployments: platform.deployments,
      authorizationEndpoint: `${origin}/auth`,
      tokenEndpoint: `${origin}/token`,
      jwksUri: `${origin}/jwks`,
      ...(options.authorizationServer === undefined
        ? {}
        : { authorizationServer: options.authorizationServer }),
    }),
    stop: () => closed(server),
  } satisfies Partial<Platform>);
  route(app, platform, parts, { loginOf, clock, authorizationServer: options.authorizationServer });
  return platform;
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

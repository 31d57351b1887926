import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect } from 'vitest';
import { issueLtiInvite } from '../../../src/sites/lti-invite.ts';
import { listSites } from '../../../src/sites/registry.ts';
import { type FrontDoor, openFrontDoor } from '../../front-door.ts';
import type { Members } from '../../lti-platform.ts';
import { json, type Seen, type ServiceHost, startServiceHost } from '../../platforms/service-host.ts';

export const TOKEN = 'registration-token-that-nobody-else-may-see';
export const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

/** A platform as far as it registers tools, at a real address of this machine. */
export type Registrar = {
  host: ServiceHost;
  origin: string;
  /** What it says of itself; change it as you like. */
  configuration: Members;
  /** Answers the request for its configuration; by itself with that. */
  answer: (response: ServerResponse) => void;
  /** What it has made of a registration, beside what it was asked for; its status. */
  made: Members;
  status: number;
  /** The registrations that came. */
  registrations(): Seen[];
};

export async function startRegistrar(): Promise<Registrar> {
  const host = await startServiceHost();
  const { origin } = host;
  const registrar: Registrar = {
    host,
    origin,
    configuration: {
      issuer: origin,
      authorization_endpoint: `${origin}/auth`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/jwks`,
      registration_endpoint: `${origin}/registration`,
      'https://purl.imsglobal.org/spec/lti-platform-configuration': {
        product_family_code: 'moodle',
        version: '2025041400',
        messages_supported: [{ type: 'LtiResourceLinkRequest' }],
      },
    },
    answer: (response) => json(response, registrar.configuration),
    made: { client_id: 'client-7', [TOOL]: { deployment_id: 'D7' } },
    status: 200,
    registrations: () => host.seen.filter(({ url }) => url === '/registration'),
  };
  host.answer = (response, { url, body }) => {
    if (url === '/configuration') return registrar.answer(response);
    if (url !== '/registration') return json(response, {}, 404);
    json(response, { ...(JSON.parse(body) as Members), ...registrar.made }, registrar.status);
  };
  return registrar;
}

/** A platform that registers tools, and a bridge that lets it call from this machine; both new for every test of the file. */
export type Scene = {
  door: FrontDoor;
  registrar: Registrar;
  /** Another bridge in the place of this one. */
  reopen(options: Parameters<typeof openFrontDoor>[0]): Promise<void>;
};

export function useRegistrar(): Scene {
  const scene = {
    async reopen(options) {
      await scene.door.close();
      scene.door = await openFrontDoor(options);
    },
  } as Scene;
  beforeEach(async () => {
    scene.registrar = await startRegistrar();
    scene.door = await openFrontDoor({ allowLoopback: true });
  });
  afterEach(async () => {
    await scene.door.close();
    await scene.registrar.host.close();
  });
  return scene;
}

export const invite = async (door: FrontDoor): Promise<string> =>
  (await issueLtiInvite(door.store.records, door.now)).code;

/** What the administrator's browser was answered. */
export type Shown = { status: number; code: string; page: string; headers: Headers };

/** Opens the registration address as the platform's page does; a parameter that is null is left out. */
export async function register(
  door: FrontDoor,
  parameters: { [name: string]: string | null },
  headers: { [name: string]: string } = {},
): Promise<Shown> {
  const given = Object.entries(parameters).filter((one): one is [string, string] => one[1] !== null);
  const answer = await fetch(`${door.address}/lti/register?${new URLSearchParams(given)}`, {
    redirect: 'manual',
    headers,
  });
  const page = await answer.text();
  const code = answer.headers.get('meetbridge-code') ?? `ok ${answer.status}`;
  return { status: answer.status, code, page, headers: answer.headers };
}

/** The same with a good invite and what that platform adds to it. */
export const registerAt = async (
  door: FrontDoor,
  registrar: Registrar,
  change: { [name: string]: string | null } = {},
): Promise<Shown> =>
  await register(door, {
    invite: change['invite'] ?? (await invite(door)),
    openid_configuration: `${registrar.origin}/configuration`,
    registration_token: TOKEN,
    ...change,
  });

/** What came of a try that had to fail: nothing is kept, the tool told nobody of itself, and the invite is still good. */
export async function expectNothing(door: FrontDoor, registrar: Registrar, code: string): Promise<void> {
  expect(registrar.registrations()).toEqual([]);
  expect(await listSites(door.store.records)).toEqual([]);
  expect((await register(door, { invite: code })).code).toBe('ok 200');
}

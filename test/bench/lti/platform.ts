import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Members = { [member: string]: unknown };

const claim = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const encode = (value: Members): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What every tool of the bench is told about the platform; the format of `meetbridge sites add-lti`. */
export type PlatformFacts = {
  issuer: string;
  clientId: string;
  deployments: [string];
  authorizationEndpoint: string;
  tokenEndpoint: string;
  jwksUri: string;
};

/** A platform as a tool under load sees one: it signs what it is asked to sign, and counts who asks for its keys. */
export type BenchPlatform = PlatformFacts & {
  /** How often anything was requested of it. */
  asked(): number;
  /** The parameters that begin a login of this person. */
  loginOf(person: number, target: string): { [name: string]: string };
  /** A token for this person; with `kid`, under the name of a key that is not published. */
  tokenFor(person: number, nonce: string, target: string, kid?: string): string;
  /** What such a token says, and with what it is signed. */
  claimsFor(person: number, nonce: string, target: string): Members;
  header: Members;
  key: KeyObject;
  stop(): Promise<void>;
};

const KID = 'bench-key';

/** Starts its key server on loopback; `clientId` names the registration. */
export async function startPlatform(clientId = 'bench-client'): Promise<BenchPlatform> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: KID, alg: 'RS256', use: 'sig' };
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = 'https://platform.bench.test';
  const deployment = 'bench-deployment';

  const header = { alg: 'RS256', typ: 'JWT', kid: KID };
  const signed = (claims: Members, change: Members): string => {
    const text = `${encode({ ...header, ...change })}.${encode(claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  };
  const claimsFor = (person: number, nonce: string, target: string): Members => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: issuer,
      aud: clientId,
      sub: `person-${person}`,
      iat: now,
      exp: now + 60,
      nonce,
      name: `Person ${person}`,
      given_name: 'Person',
      family_name: String(person),
      [claim('message_type')]: 'LtiResourceLinkRequest',
      [claim('version')]: '1.3.0',
      [claim('deployment_id')]: deployment,
      [claim('target_link_uri')]: target,
      [claim('roles')]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
      [claim('context')]: { id: '3', label: 'M1', title: 'Mathematics', type: ['CourseSection'] },
      [claim('resource_link')]: { id: String(person % 50), title: 'Office hours' },
      [claim('launch_presentation')]: {
        locale: 'en',
        document_target: 'window',
        return_url: `${issuer}/return`,
      },
      [claim('tool_platform')]: { guid: 'bench', name: 'Bench', product_family_code: 'moodle' },
      [claim('custom')]: { context_id_history: '' },
    };
  };
  return {
    issuer,
    clientId,
    deployments: [deployment],
    authorizationEndpoint: `${issuer}/auth`,
    tokenEndpoint: `${issuer}/token`,
    jwksUri: `${origin}/jwks`,
    asked: () => asked,
    loginOf: (person, target) => ({
      iss: issuer,
      login_hint: String(person),
      target_link_uri: target,
      client_id: clientId,
      lti_message_hint: `{"cmid":${person},"launchid":"ltilaunch${person}_1"}`,
      lti_deployment_id: deployment,
    }),
    tokenFor: (person, nonce, target, kid) =>
      signed(claimsFor(person, nonce, target), kid === undefined ? {} : { kid }),
    claimsFor,
    header,
    key: privateKey,
    stop: () => closed(server),
  };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

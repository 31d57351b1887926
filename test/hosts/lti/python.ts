import { join } from 'node:path';
import { projectRoot } from '../paths.ts';
import { freePort } from '../ports.ts';
import { startProcess } from '../processes.ts';
import { until } from '../until.ts';
import type { MessageKind } from './claims.ts';
import type { LtiPerson, LtiPlatform } from './face.ts';
import { type Packages, pythonWith } from './python-packages.ts';

export type PythonPlatformOptions = {
  /** The tool's public origin. */
  tool: string;
  /** Where the tool's keys are fetched, if not there. */
  toolKeys?: string;
};

/** A platform that is not ours, in a process of its own. */
export type PythonPlatform = Omit<LtiPlatform, 'loginRequest'> & {
  origin: string;
  loginRequest(person: LtiPerson, kind?: MessageKind): Promise<URLSearchParams>;
  /** Where deep linking answers go; it shows what it read there, or fails. */
  deepLinkingReturn: string;
  output(): string;
};

/** The reason a test gives when it is skipped. */
export const noPython = 'its Python packages cannot be installed here';

const makers: { [name: string]: { script: string; packages: Packages } } = {
  lti1p3platform: {
    script: 'lti1p3platform_server.py',
    // it forgets to ask for the second one
    packages: {
      whole: ['lti1p3platform==0.1.8', 'typing_extensions>=4.8', 'cryptography>=42', 'Flask~=3.0'],
    },
  },
  'open-edx': {
    script: 'open_edx_server.py',
    packages: {
      whole: [
        'Django~=5.2',
        'edx-django-utils~=8.0',
        'edx-opaque-keys~=4.0',
        'attrs>=24',
        'PyJWT~=2.10',
        'cryptography>=42',
        'Flask~=3.0',
      ],
      bare: ['lti-consumer-xblock==11.4.4'],
    },
  },
};

/** The package lti1p3platform: launches, keys, tokens, roster, scores. It does not look at where the answer goes. */
export const startLti1p3Platform = (options: PythonPlatformOptions): Promise<PythonPlatform | null> =>
  start('lti1p3platform', options);

/** Open edX's own consumer classes: launches with `azp`, a key without `alg`, tokens; no services behind them. */
export const startOpenEdx = (options: PythonPlatformOptions): Promise<PythonPlatform | null> =>
  start('open-edx', options);

async function start(
  name: string,
  { tool, toolKeys = `${tool}/lti/jwks.json` }: PythonPlatformOptions,
): Promise<PythonPlatform | null> {
  const maker = makers[name];
  if (maker === undefined) throw new Error(`There is no platform ${name}.`);
  const python = await pythonWith(name, maker.packages);
  if (python === null) return null;
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const clientId = `client-of-${name}`;
  const deployment = '1';
  const script = join(projectRoot, 'test/hosts/lti/python', maker.script);
  const plan = JSON.stringify({ port, tool, toolKeys, clientId, deployment });
  const server = startProcess(python.program, [script], { env: { ...python.env, PLATFORM_PLAN: plan } });
  await until(async () => (await fetch(`${origin}/jwks`)).ok, {
    what: `${name} to answer`,
    unless: () => {
      if (!server.running()) throw new Error(`${name} did not start: ${server.output().slice(-2_000)}`);
    },
  });
  return {
    issuer: origin,
    clientId,
    origin,
    deepLinkingReturn: `${origin}/deep-linking-return`,
    output: () => server.output(),
    async loginRequest({ id, name: called, teaches }, kind = 'resource-link') {
      const role = teaches ? 'Instructor' : 'Learner';
      const query = new URLSearchParams({ user: id, name: called, role, kind });
      const answer = await fetch(`${origin}/login-request?${query}`);
      if (!answer.ok) throw new Error(`${name} begins no login: ${server.output().slice(-2_000)}`);
      return new URLSearchParams((await answer.json()) as { [name: string]: string });
    },
    registrationFile: () => ({
      issuer: origin,
      clientId,
      deployments: [deployment],
      authorizationEndpoint: `${origin}/auth`,
      tokenEndpoint: `${origin}/token`,
      jwksUri: `${origin}/jwks`,
    }),
    stop: () => server.stop(),
  };
}

import { json, type RequestHandler, Router } from 'express';
import { randomBytes } from 'node:crypto';
import type { Members } from '../platform-keys.ts';
import type { Traffic } from './traffic.ts';

const SPEC = 'https://purl.imsglobal.org/spec/';
const TOOL = `${SPEC}lti-tool-configuration`;

export type RegistrationSettings = {
  /** Members of the configuration that are otherwise than they should be; undefined takes one away. */
  configuration: Members;
  /** The scopes that are given out of those asked for. */
  granted: readonly string[];
  /** Whether the answer says which deployment was made. */
  namesDeployment: boolean;
};

type RegistrationParts = {
  issuer: () => string;
  origin: () => string;
  clientId: () => string;
  deployment: () => string;
  authorizationServer: string | undefined;
  settings: RegistrationSettings;
  traffic: Traffic;
};

/** Dynamic Registration 1.0 as Moodle does it: tokens that are good once, and payloads that are looked through. */
export class DynamicRegistration {
  /** What tools said of themselves, the last one last. */
  readonly payloads: Members[] = [];
  readonly #tokens = new Map<string, 'fresh' | 'used'>();
  readonly #parts: RegistrationParts;

  constructor(parts: RegistrationParts) {
    this.#parts = parts;
  }

  /** What the administrator's browser brings to the tool. */
  begin(): { openid_configuration: string; registration_token: string } {
    const token = randomBytes(24).toString('base64url');
    this.#tokens.set(token, 'fresh');
    return {
      openid_configuration: `${this.#parts.origin()}/openid-configuration`,
      registration_token: token,
    };
  }

  routes(): Router {
    const { traffic } = this.#parts;
    const router = Router();
    router.get('/openid-configuration', traffic.meet('configuration'), (_req, res) => {
      res.json(this.#configuration());
    });
    router.post('/registration', json({ limit: '1mb' }), traffic.meet('registration'), this.#register);
    return router;
  }

  #configuration(): Members {
    const { issuer, origin, settings, authorizationServer } = this.#parts;
    const here = origin();
    const said: Members = {
      issuer: issuer(),
      authorization_endpoint: `${here}/auth`,
      token_endpoint: `${here}/token`,
      jwks_uri: `${here}/jwks`,
      registration_endpoint: `${here}/registration`,
      ...(authorizationServer === undefined ? {} : { authorization_server: authorizationServer }),
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['RS256'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['id_token'],
      scopes_supported: ['openid', ...settings.granted],
      subject_types_supported: ['public', 'pairwise'],
      claims_supported: ['sub', 'iss', 'name', 'given_name', 'family_name', 'email'],
      [`${SPEC}lti-platform-configuration`]: {
        product_family_code: 'double',
        version: '1',
        messages_supported: [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest' }],
        variables: ['Person.name.full'],
      },
      ...settings.configuration,
    };
    return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  }

  #register: RequestHandler = (req, res) => {
    const { clientId, deployment, settings } = this.#parts;
    const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1] ?? '';
    const state = this.#tokens.get(token);
    if (state !== 'fresh') {
      const error = state === 'used' ? 'token_already_used' : 'invalid_token';
      return void res.status(401).json({ error });
    }
    const payload = (req.body ?? {}) as Members;
    const tool = (payload[TOOL] ?? {}) as Members;
    const missing = missingIn(payload, tool);
    if (missing.length > 0) {
      return void res
        .status(400)
        .json({ error: 'invalid_client_metadata', error_description: missing.join() });
    }
    this.#tokens.set(token, 'used');
    this.payloads.push(payload);
    const asked = String(payload['scope'] ?? '').split(' ');
    res.status(200).json({
      ...payload,
      client_id: clientId(),
      scope: asked.filter((scope) => settings.granted.includes(scope)).join(' '),
      [TOOL]: { ...tool, ...(settings.namesDeployment ? { deployment_id: deployment() } : {}) },
    });
  };
}

function missingIn(payload: Members, tool: Members): string[] {
  const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
  const has = (value: unknown, one: string): boolean => Array.isArray(value) && value.includes(one);
  const target = tool['target_link_uri'];
  const host = isText(target) && URL.canParse(String(target)) ? new URL(String(target)).host : null;
  const rules: [string, boolean][] = [
    ['response_types', has(payload['response_types'], 'id_token')],
    ['initiate_login_uri', isText(payload['initiate_login_uri'])],
    ['redirect_uris', Array.isArray(payload['redirect_uris']) && payload['redirect_uris'].length > 0],
    ['client_name', isText(payload['client_name'])],
    ['jwks_uri', isText(payload['jwks_uri'])],
    ['token_endpoint_auth_method', payload['token_endpoint_auth_method'] === 'private_key_jwt'],
    ['domain', isText(tool['domain']) && (host === null || host === tool['domain'])],
  ];
  return rules.filter(([, holds]) => !holds).map(([name]) => name);
}

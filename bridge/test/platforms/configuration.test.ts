import { describe, expect, test } from 'vitest';
import {
  judgeConfiguration,
  judgeRegistration,
  registrationRequest,
} from '../../src/platforms/configuration.ts';
import type { PlatformAnswer } from '../../src/platforms/request.ts';

const REACH = { network: 'public', loopback: false } as const;
const ORIGIN = 'https://lms.example';
const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const PLATFORM = 'https://purl.imsglobal.org/spec/lti-platform-configuration';

const answer = (body: unknown, status = 200): PlatformAnswer => ({
  status,
  headers: {},
  body: JSON.stringify(body),
});
const configuration = {
  issuer: `${ORIGIN}/moodle`,
  authorization_endpoint: 'https://sso.lms.example/auth',
  token_endpoint: 'https://sso.lms.example/token',
  jwks_uri: 'https://keys.lms.example/jwks',
  registration_endpoint: `${ORIGIN}/moodle/register`,
};
const judged = (change: object = {}): ReturnType<typeof judgeConfiguration> =>
  judgeConfiguration(answer({ ...configuration, ...change }), ORIGIN, REACH);
const refusal = (code: string): unknown => expect.objectContaining({ code });

describe('a configuration', () => {
  test('is read as far as the tool needs it', () => {
    const product = { product_family_code: 'moodle', version: '5.0', messages_supported: [] };
    expect(judged({ [PLATFORM]: product, authorization_server: ORIGIN, scopes_supported: 7 })).toEqual({
      issuer: `${ORIGIN}/moodle`,
      authorizationEndpoint: 'https://sso.lms.example/auth',
      tokenEndpoint: 'https://sso.lms.example/token',
      jwksUri: 'https://keys.lms.example/jwks',
      registrationEndpoint: `${ORIGIN}/moodle/register`,
      authorizationServer: ORIGIN,
      product: { family: 'moodle', version: '5.0' },
    });
  });

  test.each([[undefined], [null], ['moodle'], [{}], [{ product_family_code: 7, version: '5' }]])(
    'may say nothing of its product that can be read: %j',
    (product) => {
      expect(judged({ [PLATFORM]: product }).product).toBeNull();
    },
  );

  test.each([[undefined], [null], [7], ['']])('may name no audience for tokens: %j', (server) => {
    expect(judged({ authorization_server: server }).authorizationServer).toBeNull();
  });

  test.each([
    ['an issuer elsewhere', { issuer: 'https://other.example' }, 'lti_issuer_mismatch'],
    ['an issuer below', { issuer: 'https://a.lms.example' }, 'lti_issuer_mismatch'],
    ['an issuer at another port', { issuer: `${ORIGIN}:8443` }, 'lti_issuer_mismatch'],
    ['an issuer by http', { issuer: 'http://lms.example' }, 'lti_address_refused'],
    ['an issuer with a user', { issuer: 'https://lms.example@other.example' }, 'lti_address_refused'],
    ['an issuer with a query', { issuer: `${ORIGIN}?tenant=1` }, 'lti_configuration_unreadable'],
    ['a registration elsewhere', { registration_endpoint: 'https://a.example/r' }, 'lti_issuer_mismatch'],
  ])('with %s is refused', (_, change, code) => {
    expect(() => judged(change)).toThrow(refusal(code));
  });

  test('says which members are missing, and no value', () => {
    expect(() => judged({ issuer: 7, jwks_uri: undefined })).toThrow(
      'The configuration cannot be read: issuer, jwks_uri.',
    );
  });
});

describe('an answer to a registration', () => {
  test.each([
    ['a list in a text', 'a b  a', ['a', 'b']],
    ['a list', ['a', 'b'], ['a', 'b']],
    ['an empty text', '', []],
    ['nothing', undefined, []],
    ['a number', 7, []],
    ['what writes on terminals', 'a \u001b[2J', ['a']],
    ['more than anybody has', Array.from({ length: 60 }, (_, at) => `s${at}`), { length: 50 }],
  ])('grants scopes by %s', (_, scope, granted) => {
    expect(judgeRegistration(answer({ client_id: 'c', scope })).granted).toMatchObject(granted);
  });

  test.each([
    [{ deployment_id: 'D1' }, ['D1']],
    [{ deployment_id: '' }, []],
    [{ deployment_id: 7 }, []],
    [{ deployment_id: 'd'.repeat(256) }, []],
    [{}, []],
    [undefined, []],
    ['x', []],
  ])('names with %j these deployments: %j', (tool, deployments) => {
    expect(judgeRegistration(answer({ client_id: 'c', [TOOL]: tool }))).toMatchObject({ deployments });
  });

  test.each([200, 201])('may be a %i', (status) => {
    expect(judgeRegistration(answer({ client_id: 'c' }, status)).clientId).toBe('c');
  });

  test.each([302, 400, 401, 403, 500, 503])('is none with a %i', (status) => {
    expect(() => judgeRegistration(answer({ client_id: 'c' }, status))).toThrow(
      refusal('lti_registration_refused'),
    );
  });
});

test('a request for a registration bears a token only where there is one', () => {
  const asked = { metadata: { client_name: 'tool' }, reach: REACH };
  expect(registrationRequest({ ...asked, token: null }).headers).not.toHaveProperty('authorization');
  expect(registrationRequest({ ...asked, token: 't' })).toMatchObject({
    method: 'POST',
    headers: { authorization: 'Bearer t' },
    body: '{"client_name":"tool"}',
    network: 'public',
  });
});

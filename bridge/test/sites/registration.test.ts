import { describe, expect, test } from 'vitest';
import { frameOriginsOf, RegistrationFile, registrationOf } from '../../src/sites/registration.ts';

const file = {
  issuer: 'https://lms.example',
  clientId: 'client-1',
  authorizationEndpoint: 'https://lms.example/auth',
  tokenEndpoint: 'https://lms.example/token',
  jwksUri: 'https://lms.example/jwks',
};

test('a file with the least there is becomes a registration that refuses new deployments', () => {
  expect(registrationOf(RegistrationFile.parse(file))).toEqual({
    ...file,
    authorizationServer: null,
    deployments: [],
    policy: { opens: 'frame', assistantsModerate: true, newDeployments: 'refuse', frameOrigins: [] },
    network: 'named',
    product: null,
    scopes: null,
    proposed: null,
  });
});

describe('an address', () => {
  test.each([
    ['https://lms.example', true],
    ['https://lms.example/', true],
    ['https://10.0.0.5/jwks', true],
    ['https://lms.intern:8443/jwks?tenant=1', true],
    ['http://127.0.0.1:8000/jwks', true],
    ['http://localhost:8000/jwks', true],
    ['http://lms.localhost/jwks', true],
    ['http://[::1]:8000/jwks', true],
    ['http://lms.example/jwks', false],
    ['http://10.0.0.5/jwks', false],
    ['http://localhost.example/jwks', false],
    ['http://127.0.0.1.example/jwks', false],
    ['https://user@lms.example/jwks', false],
    ['https://:secret@lms.example/jwks', false],
    ['https://lms.example/jwks#fragment', false],
    ['https://lms.example\\@other.example/jwks', false],
    ['https://lms.example/a b', false],
    ['https://*.example/jwks', false],
    ['https://lms.example;sandbox/jwks', false],
    ["https://lms.example'/jwks", false],
    ['https://lms,other.example/jwks', false],
    ['https://schule.münchen.example/jwks', true],
    ['ftp://lms.example/jwks', false],
    ['javascript:alert(1)', false],
    ['lms.example', false],
    ['', false],
    [`https://lms.example/${'a'.repeat(2048)}`, false],
  ])('%s may stand in a file: %s', (jwksUri, isGood) => {
    expect(RegistrationFile.safeParse({ ...file, jwksUri }).success).toBe(isGood);
  });
});

test('an issuer stays as it is written', () => {
  const issuer = 'https://LMS.example:443/';
  expect(RegistrationFile.parse({ ...file, issuer }).issuer).toBe(issuer);
});

test('whose pages may frame the tool: those of the issuer, of its login, and of the policy', () => {
  const registration = registrationOf(
    RegistrationFile.parse({
      ...file,
      authorizationEndpoint: 'https://sso.lms.example/auth',
      policy: { frameOrigins: ['https://*.school.example'] },
    }),
  );
  expect(frameOriginsOf(registration)).toEqual([
    'https://lms.example',
    'https://sso.lms.example',
    'https://*.school.example',
  ]);
});

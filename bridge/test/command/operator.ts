import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { withStore } from '../../src/command/data.ts';
import { RegistrationFile, registrationOf } from '../../src/sites/registration.ts';
import { addRegistration } from '../../src/sites/registrations.ts';
import type { LtiSite } from '../../src/sites/site.ts';
import { say, type Said } from './command-line.ts';

export const ORIGIN = 'https://meet.example.org';
export const NRPS = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';

/** What an operator's file says. */
export const platform = {
  issuer: 'https://lms.example',
  clientId: 'client-1',
  deployments: ['D1'],
  authorizationEndpoint: 'https://lms.example/auth',
  tokenEndpoint: 'https://lms.example/token',
  jwksUri: 'https://lms.example/jwks',
};

/** The command line of a bridge that is new for each test. */
export type Operator = {
  data: string;
  command(...args: string[]): Promise<Said>;
  json<T>(...args: string[]): Promise<T>;
  /** The path of a file with that in it. */
  fileWith(content: object | string): string;
  addPlatform(change?: object): Promise<LtiSite & { site: string }>;
  /** A registration as a platform makes it by itself. */
  registerItself(): Promise<LtiSite>;
};

export function useOperator(): Operator {
  beforeEach(() => {
    operator.data = mkdtempSync(join(tmpdir(), 'meetbridge-lti-'));
  });
  afterEach(() => rmSync(operator.data, { recursive: true }));
  const operator: Operator = {
    data: '',
    command: (...args) => say(args, { MEETBRIDGE_DATA: operator.data, MEETBRIDGE_URL: ORIGIN }),
    async json<T>(...args: string[]): Promise<T> {
      const { out, err } = await operator.command(...args, '--json');
      if (out === '') throw new Error(err);
      return JSON.parse(out) as T;
    },
    fileWith(content) {
      const path = join(operator.data, 'platform.json');
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    },
    addPlatform: (change = {}) =>
      operator.json('sites', 'add-lti', operator.fileWith({ ...platform, ...change })),
    async registerItself() {
      const site = await withStore(operator.data, ({ records }) =>
        addRegistration(records, {
          registration: {
            ...registrationOf(RegistrationFile.parse(platform)),
            scopes: { asked: [NRPS], granted: [NRPS] },
          },
          name: 'lms.example',
          software: 'moodle 5',
          origin: ORIGIN,
          status: 'pending',
          now: 0,
        }),
      );
      if (site === null) throw new Error('It is there.');
      return site;
    },
  };
  return operator;
}

import express, { type Express } from 'express';
import type { Platform } from '../double.ts';
import { scopes } from '../vocabulary.ts';
import { authorization, type AuthorizationParts } from './authorization.ts';
import { groupsService } from './groups.ts';
import { coursePage } from './pages.ts';
import { roster } from './roster.ts';
import { tokenEndpoint } from './token-endpoint.ts';

export type Routing = {
  /** What the tool's login is told about this launch. */
  loginOf: (launch: string) => URLSearchParams;
  clock: () => number;
  authorizationServer: string | undefined;
};

/** Puts everything a platform offers onto its app. */
export function route(
  app: Express,
  platform: Platform,
  parts: AuthorizationParts,
  { loginOf, clock, authorizationServer }: Routing,
): void {
  const { traffic, bearers, toolKeys, tokens, tokenRefusals, origin } = platform;
  const form = express.urlencoded({ extended: false, limit: '1mb' });
  app.all('/auth', form, traffic.meet('auth'), authorization(parts));
  app.get('/jwks', traffic.meet('jwks'), (_req, res) => void res.json({ keys: platform.keys.published }));
  app.post(
    '/token',
    form,
    traffic.meet('token'),
    tokenEndpoint({
      clientId: parts.clientId,
      audience: () => authorizationServer ?? `${origin}/token`,
      clock,
      keys: toolKeys,
      bearers,
      settings: tokens,
      refusals: tokenRefusals,
    }),
  );
  app.get(
    '/members',
    traffic.meet('members'),
    bearers.need(scopes.roster),
    roster(platform.roster, parts.origin),
  );
  app.get('/groups', traffic.meet('groups'), bearers.need(scopes.groups), groupsService(platform.groups));
  app.use(platform.gradebook.routes(traffic, bearers));
  app.use(platform.registration.routes());
  app.get('/course/:launch', traffic.meet('page'), (req, res) => {
    const { frame, allow, storage } = req.query;
    res.send(
      coursePage({
        login: `${platform.tool}/lti/login`,
        fields: Object.fromEntries(loginOf(String(req.params['launch']))),
        frame: frame === 'true',
        allow: String(allow),
        storage: storage === 'true',
      }),
    );
  });
  app.post('/deep-linking-return', form, traffic.meet('deep-linking-return'), async (req, res) => {
    const { JWT = '' } = (req.body ?? {}) as { JWT?: string };
    const expected = { audience: platform.issuer, issuer: platform.clientId, now: clock() };
    platform.deepLinked.push(await toolKeys.verify(JWT, expected));
    res.send('<!doctype html><title>Taken</title><p>Taken</p>');
  });
  // browsers ask for it by themselves, and complain where there is none
  app.get('/favicon.ico', (_req, res) => void res.status(204).end());
  app.get('/return', traffic.meet('return'), (_req, res) => {
    res.send('<!doctype html><title>The course</title><p>The course</p>');
  });
}

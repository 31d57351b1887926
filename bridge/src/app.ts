import express, { type RequestHandler } from 'express';
import helmet from 'helmet';
import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { takeBody } from './http/body.ts';
import { forEverybody, forPairedOrigins } from './http/cors.ts';
import { type EventsParts, seatEvents } from './http/events.ts';
import { live, ready, type ReadyCheck } from './http/health.ts';
import { meetingKey } from './http/key.ts';
import { launches, type LaunchParts } from './http/launches.ts';
import { limitTo } from './http/limits.ts';
import { livekitEvents } from './http/livekit-events.ts';
import { lobby, type LobbyParts } from './http/lobby.ts';
import { LONGEST_FORM } from './http/lti/form.ts';
import { ltiRoutes, type LtiRouteParts } from './http/lti/routes.ts';
import { showRefusal } from './http/lti/show.ts';
import { logRequests } from './http/log.ts';
import { createMetrics, type Present } from './http/metrics.ts';
import { answerProblems, nothingHere } from './http/problem.ts';
import { quickForms } from './http/quick-forms.ts';
import { reports, type ReportsParts } from './http/reports.ts';
import { carriedOrders, orderRoute, type OrdersParts } from './http/orders.ts';
import { type RoomParts, roomRoute } from './http/room.ts';
import { leaveSeat, renewSeat, type SeatParts } from './http/seat.ts';
import { sites, type SitesParts } from './http/sites.ts';
import { jwks } from './http/well-known.ts';
import type { EventParts } from './livekit/events.ts';

/** Everything the routes take, made by whoever starts the app. */
export type AppParts = LaunchParts &
  SeatParts &
  EventsParts &
  LobbyParts &
  RoomParts &
  SitesParts &
  EventParts &
  ReportsParts &
  OrdersParts &
  LtiRouteParts & {
    log: Logger;
    /** What the bridge needs to do its work. */
    checks: ReadyCheck[];
    present: () => Present;
    rateLimits: boolean;
    /** How many proxies stand in front. */
    trustProxy: number;
  };

/**
 * Requests a minute from one address: a whole school may share one when the lesson begins, a pairing administrator does not.
 * `key`: five hundred people who share one, and a new key every five seconds, because others leave.
 */
const LIMITS = {
  launches: 600,
  lobby: 600,
  seat: 1200,
  key: 6000,
  events: 1200,
  room: 600,
  sites: 10,
  reports: 120,
  orders: 600,
  ready: 600,
  ltiLogin: 1200,
  ltiLaunch: 1200,
  ltiPages: 600,
  ltiLobby: 1200,
  ltiRegister: 30,
};

const ltiLimits = {
  login: 'ltiLogin',
  launch: 'ltiLaunch',
  pages: 'ltiPages',
  lobby: 'ltiLobby',
  register: 'ltiRegister',
} as const;

/** The bridge's HTTP side from its parts; it never listens. */
export function createApp(parts: AppParts): RequestListener {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('query parser', 'simple').set('trust proxy', parts.trustProxy);
  const limit = (route: keyof typeof LIMITS): RequestHandler =>
    limitTo(LIMITS[route], { off: !parts.rateLimits });
  const metrics = createMetrics(parts.present);
  const paired = forPairedOrigins(parts.records, parts.clock);

  app.all(
    ['/launches', '/lobby', '/seat/renew', '/seat/leave', '/seat/events', '/seat/key', '/room/:action'],
    paired,
  );
  app.post('/launches', limit('launches'), takeBody('32kb'), launches(parts));
  app.post('/lobby', limit('lobby'), takeBody('32kb'), lobby(parts));
  const forms = ltiRoutes(app, parts, (what) => limit(ltiLimits[what]));

  app.post('/seat/renew', limit('seat'), renewSeat(parts));
  app.post(
    '/seat/leave',
    limit('seat'),
    takeBody('32kb', ['text/plain', 'application/json']),
    leaveSeat(parts),
  );
  app.post('/seat/key', limit('key'), meetingKey(parts));
  app.get('/seat/events', limit('events'), seatEvents(parts));
  app.post('/room/:action', limit('room'), ...roomRoute(parts));

  app.all(['/sites', '/health/live', '/.well-known/jwks.json'], forEverybody);
  app.post('/sites', limit('sites'), takeBody('32kb'), sites(parts));
  app.get('/.well-known/jwks.json', jwks(parts.keys, parts.toolKeys));
  app.get('/health/live', live(parts.clock));

  // a browser of the site may carry the one; the others come from its server
  app.all(carriedOrders, paired);
  app.post('/orders/:order', limit('orders'), ...orderRoute(parts));

  app.post('/livekit/events', ...livekitEvents(parts));
  app.get('/reports', limit('reports'), reports(parts));
  app.get('/health/ready', limit('ready'), ready(parts.checks));
  app.get('/metrics', metrics.route);

  app.use(nothingHere, answerProblems(parts.clock));

  const log = logRequests(parts.log, metrics.count);
  const answer = quickForms(forms, {
    trustProxy: parts.trustProxy,
    longest: LONGEST_FORM,
    refuse: (error, req, res) => showRefusal(req, res, parts, error),
    rest: app,
  });
  return (req, res) => {
    log(req, Object.assign(res, { locals: {} }));
    res.setHeader('Cache-Control', 'no-store');
    headers(req, res, () => answer(req, res));
  };
}

/** Nothing here is a page: no browser is to show, frame or sniff it; pages of paired sites fetch it. What concerns pages is off. */
const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  strictTransportSecurity: { includeSubDomains: false },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xPoweredBy: false,
  xXssProtection: false,
});

import express, {} from 'express';
import helmet from 'helmet';
import { takeBody } from "./http/body.js";
import { forEverybody, forPairedOrigins } from "./http/cors.js";
import { seatEvents } from "./http/events.js";
import { live, ready } from "./http/health.js";
import { meetingKey } from "./http/key.js";
import { launches } from "./http/launches.js";
import { limitTo } from "./http/limits.js";
import { livekitEvents } from "./http/livekit-events.js";
import { lobby } from "./http/lobby.js";
import { ltiRoutes } from "./http/lti/routes.js";
import { logRequests } from "./http/log.js";
import { createMetrics } from "./http/metrics.js";
import { answerProblems, nothingHere } from "./http/problem.js";
import { reports } from "./http/reports.js";
import { carriedOrders, orderRoute } from "./http/orders.js";
import { roomRoute } from "./http/room.js";
import { leaveSeat, renewSeat } from "./http/seat.js";
import { sites } from "./http/sites.js";
import { jwks } from "./http/well-known.js";
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
};
/** The bridge's HTTP side from its parts; it never listens. */
export function createApp(parts) {
    const app = express();
    app.disable('x-powered-by').disable('etag');
    app.set('query parser', 'simple').set('trust proxy', parts.trustProxy);
    const limit = (route) => limitTo(LIMITS[route], { off: !parts.rateLimits });
    const metrics = createMetrics(parts.present);
    const paired = forPairedOrigins(parts.records, parts.clock);
    app.use(logRequests(parts.log, metrics.count), headers, neverStored);
    app.all(['/launches', '/lobby', '/seat/renew', '/seat/leave', '/seat/events', '/seat/key', '/room/:action'], paired);
    app.post('/launches', limit('launches'), takeBody('32kb'), launches(parts));
    app.post('/lobby', limit('lobby'), takeBody('32kb'), lobby(parts));
    ltiRoutes(app, parts, (what) => limit(ltiLimits[what]));
    app.post('/seat/renew', limit('seat'), renewSeat(parts));
    app.post('/seat/leave', limit('seat'), takeBody('32kb', ['text/plain', 'application/json']), leaveSeat(parts));
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
    return app;
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
const neverStored = (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
};
//# sourceMappingURL=app.js.map
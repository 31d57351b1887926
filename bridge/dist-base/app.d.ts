import { type Express } from 'express';
import type { Logger } from 'pino';
import { type EventsParts } from './http/events.ts';
import { type ReadyCheck } from './http/health.ts';
import { type LaunchParts } from './http/launches.ts';
import { type LobbyParts } from './http/lobby.ts';
import { type LtiRouteParts } from './http/lti/routes.ts';
import { type Present } from './http/metrics.ts';
import { type ReportsParts } from './http/reports.ts';
import { type OrdersParts } from './http/orders.ts';
import { type RoomParts } from './http/room.ts';
import { type SeatParts } from './http/seat.ts';
import { type SitesParts } from './http/sites.ts';
import type { EventParts } from './livekit/events.ts';
/** Everything the routes take, made by whoever starts the app. */
export type AppParts = LaunchParts & SeatParts & EventsParts & LobbyParts & RoomParts & SitesParts & EventParts & ReportsParts & OrdersParts & LtiRouteParts & {
    log: Logger;
    /** What the bridge needs to do its work. */
    checks: ReadyCheck[];
    present: () => Present;
    rateLimits: boolean;
    /** How many proxies stand in front. */
    trustProxy: number;
};
/** The bridge's HTTP side from its parts; it never listens. */
export declare function createApp(parts: AppParts): Express;

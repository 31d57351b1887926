import type { Express, RequestHandler } from 'express';
import { type AttendanceParts } from './attendance.ts';
import { type PlanParts } from './plan.ts';
import { type RegisterParts } from './register.ts';
export type LtiRouteParts = PlanParts & AttendanceParts & RegisterParts;
/** The names under which requests of this door are counted and limited. */
export type LtiLimit = 'login' | 'launch' | 'pages' | 'lobby' | 'register';
/** Puts the LTI door onto the app: the tool's login and launch, its own pages, and what their scripts call. */
export declare function ltiRoutes(app: Express, parts: LtiRouteParts, limit: (what: LtiLimit) => RequestHandler): void;

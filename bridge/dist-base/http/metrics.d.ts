import type { RequestHandler } from 'express';
import type { Outcome } from './log.ts';
/** How many people are inside now, in how many rooms, and how many wait at this bridge. */
export type Present = {
    people: number;
    rooms: number;
    waiting: number;
};
/** What operators watch, and the route that shows it. */
export type Metrics = {
    count(outcome: Outcome): void;
    route: RequestHandler;
};
/** Metrics in a registry of their own. */
export declare function createMetrics(present: () => Present): Metrics;

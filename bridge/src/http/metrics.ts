import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from './log.ts';

/** How many people are inside now, in how many rooms, and how many wait at this bridge. */
export type Present = { people: number; rooms: number; waiting: number };

/** What operators watch, and the route that shows it. */
export type Metrics = { count(outcome: Outcome): void; route: RequestHandler };

/** Metrics in a registry of their own. */
export function createMetrics(present: () => Present): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'meetbridge_requests_total',
    help: 'Requests by route and by refusal code, or ok',
    labelNames: ['route', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'meetbridge_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  new Gauge({
    name: 'meetbridge_people_inside',
    help: 'People in meetings now',
    registers,
    collect() {
      this.set(present().people);
    },
  });
  new Gauge({
    name: 'meetbridge_rooms_running',
    help: 'Rooms with somebody inside',
    registers,
    collect() {
      this.set(present().rooms);
    },
  });
  new Gauge({
    name: 'meetbridge_people_waiting',
    help: 'People in waiting rooms, listening to this bridge',
    registers,
    collect() {
      this.set(present().waiting);
    },
  });
  // looked up once a route and outcome, not once a request
  const secondsOf = keptBy((route) => seconds.labels(route));
  const requestsOf = keptBy((route) => keptBy((outcome) => requests.labels(route, outcome)));
  return {
    count({ route, code, milliseconds }) {
      requestsOf(route)(code ?? 'ok').inc();
      secondsOf(route).observe(milliseconds / 1000);
    },
    route: async (_req, res) => {
      res.type(registry.contentType).send(await registry.metrics());
    },
  };
}

/** Makes each value once. */
function keptBy<Value>(make: (key: string) => Value): (key: string) => Value {
  const kept = new Map<string, Value>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.set(key, value);
    return value;
  };
}

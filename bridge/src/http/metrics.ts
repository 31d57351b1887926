import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from './log.ts';

/** What operators watch, and the route that shows it. */
export type Metrics = { count(outcome: Outcome): void; route: RequestHandler };

/** Metrics in a registry of their own. `present` says how many people are inside now, and in how many rooms. */
export function createMetrics(present: () => { people: number; rooms: number }): Metrics {
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
  // looked up once a route, not once a request
  const observers = new Map<string, { observe(value: number): void }>();
  const secondsOf = (route: string): { observe(value: number): void } => {
    const observer = observers.get(route) ?? seconds.labels(route);
    observers.set(route, observer);
    return observer;
  };
  return {
    count({ route, code, milliseconds }) {
      requests.inc({ route, outcome: code ?? 'ok' });
      secondsOf(route).observe(milliseconds / 1000);
    },
    route: async (_req, res) => {
      res.type(registry.contentType).send(await registry.metrics());
    },
  };
}

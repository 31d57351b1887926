import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
/** Metrics in a registry of their own. */
export function createMetrics(present) {
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
function keptBy(make) {
    const kept = new Map();
    return (key) => {
        const value = kept.get(key) ?? make(key);
        kept.set(key, value);
        return value;
    };
}
//# sourceMappingURL=metrics.js.map
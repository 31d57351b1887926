import autocannon from 'autocannon';
import { Ticket } from '@meetbridge/shared/contract';

export type Load = {
  perSecond: number;
  /** Milliseconds, 99 of 100 answers were faster. */
  p99: number;
  /** Answers by status. */
  statuses: Map<number, number>;
  errors: number;
  /** How many tickets were handed out for each room. */
  rooms: Map<string, number>;
};

/**
 * Posts every body once to `/launches`. `rate` is requests per second, or null for as fast as the server answers.
 * With `readTickets`, every ticket of a 201 is parsed and counted by room.
 */
export async function postAll(
  url: string,
  origin: string,
  bodies: readonly string[],
  options: { rate: number | null; connections: number; readTickets: boolean },
): Promise<Load> {
  const statuses = new Map<number, number>();
  const rooms = new Map<string, number>();
  let next = 0;
  const start = performance.now();
  let end = start; // autocannon itself ends on the full second
  const result = await autocannon({
    url: `${url}/launches`,
    connections: options.connections,
    amount: bodies.length,
    timeout: 30,
    ...(options.rate === null ? {} : { overallRate: options.rate }),
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        setupRequest: (request) => ({ ...request, body: bodies[next++ % bodies.length] ?? '' }),
        onResponse: (status, body) => {
          end = performance.now();
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (!options.readTickets || status !== 201) return;
          const { name } = Ticket.parse(JSON.parse(body)).room;
          rooms.set(name, (rooms.get(name) ?? 0) + 1);
        },
      },
    ],
  });
  return {
    perSecond: (result['2xx'] * 1000) / (end - start),
    p99: result.latency.p99,
    statuses,
    errors: result.errors + result.timeouts,
    rooms,
  };
}

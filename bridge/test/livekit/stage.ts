import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import {
  type Launch,
  MeetingSettings,
  type Problem,
  type Role,
  type RoomAction,
  type Ticket,
} from '@meetbridge/shared/contract';
import { createApp } from '../../src/app.ts';
import { createLedger, type Ledger } from '../../src/attendance/ledger.ts';
import { createPresence, type PresenceIndex } from '../../src/attendance/presence.ts';
import type { Config } from '../../src/config.ts';
import { createKeyRotation } from '../../src/encryption/rotation.ts';
import { createLog } from '../../src/http/log.ts';
import { GLANCE_LASTS } from '../../src/http/lobby.ts';
import { admitNow, ticketFor } from '../../src/http/ticket.ts';
import { type Keys, openKeys } from '../../src/keys.ts';
import { createMediaServer, type MediaServer } from '../../src/livekit/media.ts';
import { type Schedule, timers } from '../../src/schedule.ts';
import { createWaitingWatch } from '../../src/waiting/watch.ts';
import { createTickets } from '../../src/livekit/tickets.ts';
import { createWebhookVerifier } from '../../src/livekit/webhook.ts';
import { createOutbox } from '../../src/reports/outbox.ts';
import { createSeats } from '../../src/seats/token.ts';
import { addSite } from '../../src/sites/registry.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { Store } from '../../src/store/primitives.ts';
import { closedLtiDoor } from './lti-parts.ts';

export const SITE = 's_abcdefghijklmnop';
export const SITE_ORIGIN = 'https://site.example';

export const settings = MeetingSettings.parse({});

/** A verified launch, as any door would give it. */
export const launchOf = (
  person: string,
  role: Role,
  over: { meeting?: string; guest?: boolean } = {},
): Launch => ({
  site: SITE,
  person: { id: person, name: person, avatar: null, locale: null, guest: over.guest ?? false },
  role,
  meeting: { id: over.meeting ?? 'm1', title: 'Weekly talk', opensAt: null, closesAt: null, settings },
  group: null,
});

/** The bridge's real routes on a real port, with a store in memory, for whatever LiveKit it is then given. */
export type Stage = {
  origin: string;
  data: string;
  store: Store;
  keys: Keys;
  ledger: Ledger;
  presence: PresenceIndex;
  log(): string;
  /** Puts the routes to work. */
  attach(livekit: Config['livekit'], options?: { answersWithin?: number }): Promise<void>;
  media(): MediaServer;
  /** What `POST /launches` does after its door. */
  ticket(launch: Launch): Promise<Ticket>;
  /** `POST /room/<action>` by seat. */
  act(
    seat: string,
    action: RoomAction | 'nonsense',
    body: object,
  ): Promise<{ status: number; problem: Problem | null }>;
  close(): Promise<void>;
};

export async function openStage(
  clock: () => number = Date.now,
  { schedule = timers }: { schedule?: Schedule } = {},
): Promise<Stage> {
  let listener: RequestListener = (_req, res) => res.writeHead(503).end();
  const server = createServer((req, res) => listener(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const data = mkdtempSync(join(tmpdir(), 'meetbridge-stage-'));
  const keys = openKeys(data);
  const store = openSqlite(join(data, 'stage.db'), clock);
  const presence = createPresence(clock);
  const outbox = createOutbox(store, clock);
  const rotation = createKeyRotation({
    records: store.records,
    presence,
    tell: (room, generation) => attached(media).notify(room, { type: 'key_changed', generation }),
    clock,
    schedule,
    onTrouble: (error) => log.error(error),
  });
  const { records } = store;
  const ledger = createLedger({ records, presence, outbox, clock, onLeft: rotation.left });
  const watch = createWaitingWatch({
    records: store.records,
    signals: store.signals,
    clock,
    schedule,
    onTrouble: (error) => log.error(error),
  });
  const seats = createSeats(keys.seat, origin);
  await addSite(store.records, {
    id: SITE,
    name: 'Stage',
    origins: [SITE_ORIGIN],
    reports: null,
    software: 'test',
    keys: [],
    status: 'active',
    createdAt: 0,
    pairedWith: '',
  });
  let logged = '';
  const log = createLog(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString('utf8');
        done();
      },
    }),
  );

  let media: MediaServer | null = null;
  let tickets: ReturnType<typeof createTickets> | null = null;
  let livekitUrl = '';
  const attached = <T>(part: T | null): T => {
    if (part === null) throw new Error('The stage has no LiveKit yet.');
    return part;
  };
  return {
    origin,
    data,
    store,
    keys,
    ledger,
    presence,
    log: () => logged,
    media: () => attached(media),
    async attach(livekit, options) {
      livekitUrl = livekit.url;
      media = createMediaServer(livekit, options);
      tickets = createTickets(livekit, keys.seal);
      listener = createApp({
        records: store.records,
        once: store.once,
        signals: store.signals,
        watch,
        schedule,
        presence,
        rotation,
        ledger,
        seats,
        tickets,
        media,
        glance: createMediaServer(livekit, { answersWithin: GLANCE_LASTS }),
        livekitUrl,
        audience: origin,
        clock,
        newId: randomUUID,
        log,
        keys,
        verify: createWebhookVerifier(livekit),
        sealKey: keys.seal,
        checks: [],
        present: () => ({ people: 0, rooms: 0, waiting: 0 }),
        rateLimits: false,
        trustProxy: 0,
        ...closedLtiDoor({ keys, data, clock }),
      });
    },
    async ticket(launch) {
      const parts = { records: store.records, presence, seats, tickets: attached(tickets), livekitUrl, keys };
      const now = clock();
      const admission = await admitNow(launch, parts, { now });
      return ticketFor(launch, admission, parts, { now, until: admission.until });
    },
    async act(seat, action, body) {
      const answer = await fetch(`${origin}/room/${action}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${seat}`, 'content-type': 'application/json', origin: SITE_ORIGIN },
        body: JSON.stringify(body),
      });
      return { status: answer.status, problem: answer.ok ? null : ((await answer.json()) as Problem) };
    },
    async close() {
      watch.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await store.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createApp } from '../app.ts';
import { createLedger, type Ledger } from '../attendance/ledger.ts';
import { forPairedSites } from '../attendance/paired.ts';
import { createPresence } from '../attendance/presence.ts';
import { createReconciler } from '../attendance/reconcile.ts';
import type { Config } from '../config.ts';
import { createKeyRotation } from '../encryption/rotation.ts';
import { GLANCE_LASTS } from '../http/lobby.ts';
import { causeOf } from '../http/log.ts';
import { assertionSigner } from '../doors/lti/service-assertion.ts';
import { openAssets } from '../http/lti/assets.ts';
import { createGroups } from '../http/lti/groups.ts';
import { ltiSealers } from '../http/lti/sealers.ts';
import type { Keys } from '../keys.ts';
import { attending } from '../livekit/attending.ts';
import { createMediaServer } from '../livekit/media.ts';
import { createTickets } from '../livekit/tickets.ts';
import { createWebhookVerifier } from '../livekit/webhook.ts';
import { createDelivery } from '../reports/delivery.ts';
import { createKeySets } from '../platforms/key-set.ts';
import { createPlatformRequests, type RequestParts } from '../platforms/request.ts';
import { createServiceCall } from '../platforms/service.ts';
import { createServiceTokens } from '../platforms/token.ts';
import { createOutbox } from '../reports/outbox.ts';
import type { Schedule } from '../schedule.ts';
import { createSeats } from '../seats/token.ts';
import { listSites, siteOf } from '../sites/registry.ts';
import type { Store } from '../store/primitives.ts';
import { openToolKeys } from '../tool-keys.ts';
import { createWaitingWatch } from '../waiting/watch.ts';
import { createRetention } from './retention.ts';

/** What a bridge is made of besides its settings. `clock` answers epoch ms. */
export type BridgeParts = {
  keys: Keys;
  store: Store;
  log: Logger;
  clock: () => number;
  schedule: Schedule;
  /** Resolves platforms' names; the system's resolver unless given. */
  lookup?: NonNullable<RequestParts['lookup']>;
};

/** A bridge that is wired and does not listen yet. */
export type Bridge = {
  app: ReturnType<typeof createApp>;
  /** Reads who is inside from the store; before anybody is let in. */
  load(): Promise<void>;
  /** Begins comparing attendance with LiveKit, delivering reports and forgetting what is old. */
  start(): Promise<void>;
  /** Ends the answers that would go on by themselves: event streams. */
  hangUp(): void;
  /** Resolves when nothing runs in the background any more. */
  stop(): Promise<void>;
};

/** Where the build leaves what browsers load: the tool's own pages beside this program, the client in its own package. */
const builtAssets = {
  pages: join(import.meta.dirname, '../pages'),
  client: join(import.meta.dirname, '../../../shared/dist/client'),
};

/** Wires a bridge: the one place where all its parts meet. */
export function createBridge(config: Config, parts: BridgeParts): Bridge {
  const { keys, store, log, clock, schedule, lookup } = parts;
  const { records, once, signals } = store;
  const { origin, livekit } = config;
  const media = createMediaServer(livekit);
  const presence = createPresence(clock);
  const rotation = createKeyRotation({
    records,
    presence,
    tell: (room, generation) => media.notify(room, { type: 'key_changed', generation }),
    clock,
    schedule,
    onTrouble: (error) => log.warn(causeOf(error), 'a meeting was not told of its new key'),
  });
  const toolKeys = openToolKeys(config.data, clock);
  const requests = createPlatformRequests({
    loopback: config.allowLoopback,
    ...(lookup === undefined ? {} : { lookup }),
  });
  const tokens = createServiceTokens({
    send: requests.send,
    sign: assertionSigner(toolKeys),
    clock,
    newId: randomUUID,
  });
  const call = createServiceCall({ send: requests.send, tokens });
  const outbox = createOutbox(store, clock);
  const ledger = forPairedSites(
    createLedger({ records, presence, outbox, clock, onLeft: rotation.left }),
    async (id) => (await siteOf(records, id)) !== null,
  );
  let markCompared = (): void => undefined;
  const compared = new Promise<void>((resolve) => (markCompared = resolve));

  const reconciler = createReconciler({
    media: attending({ media, records, sealKey: keys.seal, clock }),
    ledger,
    presence,
    clock,
    schedule,
    onTrouble: (error) => log.warn(causeOf(error), 'attendance was not compared with LiveKit'),
  });
  const delivery = createDelivery({
    store,
    recipients: () => listSites(records),
    recipient: (id) => siteOf(records, id),
    signer: { origin, key: keys.signing },
    clock,
    schedule,
    random: Math.random,
    onTrouble: (trouble) => log.warn(trouble, 'a site does not take its reports'),
    onFailure: (error) => log.error(causeOf(error), 'reports were not delivered'),
  });

  const watch = createWaitingWatch({
    records,
    signals,
    clock,
    schedule,
    onTrouble: (error) => log.warn(causeOf(error), 'a waiting room could not be looked at'),
  });

  const retention = createRetention({
    records,
    keepDays: config.keepDays,
    clock,
    schedule,
    onTrouble: (error) => log.warn(causeOf(error), 'what is old was not removed'),
  });

  const app = createApp({
    ...config,
    livekitUrl: livekit.url,
    audience: origin,
    clock,
    schedule,
    newId: randomUUID,
    log,
    keys,
    records,
    once,
    signals,
    watch,
    presence,
    rotation,
    ledger: after(compared, ledger),
    seats: createSeats(keys.seat, origin),
    tickets: createTickets(livekit, keys.seal),
    media,
    glance: createMediaServer(livekit, { answersWithin: GLANCE_LASTS }),
    verify: createWebhookVerifier(livekit),
    sealKey: keys.seal,
    ...ltiSealers(keys.lti),
    toolKeys,
    keySets: createKeySets({ send: requests.send, clock }),
    send: requests.send,
    groupsOf: createGroups({
      records,
      call,
      clock,
      onTrouble: (error) => log.warn(causeOf(error), 'the groups of a course could not be read'),
    }),
    attendanceOf: async () => ({ sessions: [], people: [], roster: 'not_granted' }),
    csvOf: () => '',
    resend: async () => undefined,
    remark: async () => undefined,
    assets: openAssets(builtAssets),
    // LiveKit is not among them: letting people in needs none, and restarting the bridge would not bring it back
    checks: [{ name: 'store', check: () => store.check() }],
    present: () => {
      const rooms = [...new Set(presence.running().map(({ room }) => room))];
      return {
        rooms: rooms.length,
        waiting: watch.waiting(),
        people: rooms.reduce((sum, room) => sum + presence.count(room), 0),
      };
    },
  });

  return {
    app,
    load: () => ledger.load(),
    async start() {
      retention.start();
      await delivery.start();
      await reconciler.start().finally(markCompared);
      rotation.start();
    },
    hangUp: () => watch.close(),
    async stop() {
      await Promise.all([reconciler.stop(), delivery.stop(), retention.stop()]);
      await rotation.stop();
      requests.close();
    },
  };
}

/** What happens now is written down after what was missed: LiveKit's events wait for the first comparison. */
const after = (compared: Promise<void>, ledger: Ledger): Ledger => ({
  ...ledger,
  async record(event) {
    await compared;
    await ledger.record(event);
  },
});

import { randomUUID } from 'node:crypto';
import { createApp } from '../app.ts';
import { createLedger, type Ledger } from '../attendance/ledger.ts';
import { forPairedSites } from '../attendance/paired.ts';
import { createPresence } from '../attendance/presence.ts';
import { createReconciler } from '../attendance/reconcile.ts';
import type { Config } from '../config.ts';
import { createKeyRotation } from '../encryption/rotation.ts';
import { GLANCE_LASTS } from '../http/lobby.ts';
import { causeOf } from '../http/log.ts';
import { attending } from '../livekit/attending.ts';
import { createMediaServer } from '../livekit/media.ts';
import { createTickets } from '../livekit/tickets.ts';
import { createWebhookVerifier } from '../livekit/webhook.ts';
import { createDelivery } from '../reports/delivery.ts';
import { eitherOutbox } from '../marks/register.ts';
import { createOutbox } from '../reports/outbox.ts';
import { createSeats } from '../seats/token.ts';
import { ltiSiteOf } from '../sites/registrations.ts';
import { listSites, siteOf } from '../sites/registry.ts';
import { createWaitingWatch } from '../waiting/watch.ts';
import { createLtiDoor } from './lti.ts';
import type { BridgeParts } from './parts.ts';
import { createRetention } from './retention.ts';

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

/** Wires a bridge: the one place where all its parts meet. */
export function createBridge(config: Config, parts: BridgeParts): Bridge {
  const { keys, store, log, clock, schedule } = parts;
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
  const lti = createLtiDoor(config, parts);
  // nobody collects the reports of an LTI platform: its people's attendance becomes their marks
  const outbox = eitherOutbox(async (id) => (await ltiSiteOf(records, id)) !== null, {
    register: lti.marks.outbox,
    reports: createOutbox(store, clock),
  });
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
    ...lti.routes,
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
      lti.marks.start();
      await reconciler.start().finally(markCompared);
      rotation.start();
    },
    hangUp: () => watch.close(),
    async stop() {
      await Promise.all([reconciler.stop(), delivery.stop(), retention.stop(), lti.stop()]);
      await rotation.stop();
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

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import {
  createDelivery,
  type Delivery,
  type DeliveryParts,
  type Recipient,
} from '../../src/reports/delivery.ts';
import { createOutbox } from '../../src/reports/outbox.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { type Clockwork, createClockwork } from '../clockwork.ts';
import { factsFor, SITE } from './facts.ts';
import { type Receiver, signer, startReceiver } from './receiver.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const T = 1_800_000_000_000;

/** A bridge's outgoing side and a site's receiving one, new for every test of the file. */
export type Post = {
  folder: string;
  store: Store;
  time: Clockwork;
  receiver: Receiver;
  /** The one paired site, or null. */
  site: Recipient | null;
  troubles: string[];
  failures: unknown[];
  /** Another connection to the same store. */
  open(): Store;
  /** A worker at work; it is stopped after the test. */
  start(on?: Store, parts?: Partial<DeliveryParts>): Promise<Delivery>;
  /** Waits until signals have been heard and the work under way is done. */
  settled(delivery: Delivery): () => Promise<void>;
  /** Reports what a person's stays amount to. */
  report(person: string, total?: number, to?: string): Promise<void>;
  /** Everything the site got, in order: `person revision`. */
  received(): string[];
};

export function usePost(): Post {
  let running: Delivery[] = [];
  const post = {
    open: () => openSqlite(join(post.folder, 'bridge.db'), post.time.clock),
    async start(on = post.store, parts = {}) {
      const delivery = createDelivery({
        store: on,
        recipients: async () => (post.site === null ? [] : [post.site]),
        recipient: async (id) => (post.site?.id === id ? post.site : null),
        signer,
        clock: post.time.clock,
        schedule: post.time.schedule,
        random: () => 0.5,
        onTrouble: ({ trouble }) => post.troubles.push(trouble),
        onFailure: (error) => post.failures.push(error),
        ...parts,
      });
      running.push(delivery);
      await delivery.start();
      return delivery;
    },
    settled: (delivery) => async () => {
      await new Promise(setImmediate);
      await delivery.idle();
    },
    report: (person, total = 1, to = SITE) =>
      createOutbox(post.store, post.time.clock).put(
        { site: to, session: 'RM_one', identity: `p_${person}` },
        async () => factsFor(person, total),
      ),
    received: () =>
      post.receiver.pages.flatMap(({ reports }) =>
        reports.map(({ person, revision }) => `${person.id} ${revision}`),
      ),
  } as Post;

  beforeEach(async () => {
    running = [];
    post.folder = mkdtempSync(join(tmpdir(), 'meetbridge-delivery-'));
    post.time = createClockwork(T);
    post.store = post.open();
    post.receiver = await startReceiver(SITE, post.time.clock);
    post.site = { id: SITE, reports: post.receiver.address, status: 'active' };
    post.troubles = [];
    post.failures = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((delivery) => delivery.stop()));
    await post.receiver.close();
    await post.store.close();
    rmSync(post.folder, { recursive: true });
  });
  return post;
}

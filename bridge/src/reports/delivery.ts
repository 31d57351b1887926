import type { Schedule } from '../schedule.ts';
import type { Store } from '../store/primitives.ts';
import { createWorker, type Verdict } from '../worker.ts';
import {
  afterFailure,
  afterSuccess,
  type DeliveryState,
  deliveryKey,
  givenUp,
  isHopeless,
  PUSH,
  untried,
} from './delivery-state.ts';
import { pageOf } from './pull.ts';
import { pushPage } from './push.ts';
import type { Signer } from './signature.ts';

/** What delivery needs to know of a site: where it takes reports (null: it pulls them), and whether it is trusted now. */
export type Recipient = { id: string; reports: string | null; status: 'active' | 'suspended' | 'pending' };

export type DeliveryParts = {
  store: Pick<Store, 'records' | 'queue' | 'signals'>;
  /** Every paired site. */
  recipients: () => Promise<Recipient[]>;
  /** One of them, or null where it is not paired any more. Read fresh each time. */
  recipient: (id: string) => Promise<Recipient | null>;
  signer: Signer;
  /** Epoch ms. */
  clock: () => number;
  schedule: Schedule;
  /** In [0, 1). */
  random: () => number;
  /** Told when a site does not take its reports, by its id. */
  onTrouble: (trouble: { site: string; failures: number; trouble: string }) => void;
  /** Told what failed for the bridge's own reasons; it is tried again. */
  onFailure: (error: unknown) => void;
  /** How long a site may take to answer, in ms. */
  answersWithin?: number;
};

/**
 * Pushes reports to the sites that have an address, per site in order and a page at a time. A site may get a page twice
 * (the process may end between its yes and the writing down of it), and never one out of order.
 */
export type Delivery = {
  /** Goes on from where each site stands, and works until `stop`. */
  start(): Promise<void>;
  /** Breaks off what is under way, which is sent again after the next start. */
  stop(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
};

/** How long a site may take to answer, in ms. */
const ANSWERS_WITHIN = 10_000;

/** How many sites are served at a time. */
const AT_A_TIME = 16;

/** Beyond the time a site may take, in ms: nobody else takes up the same site meanwhile. */
const LEASE_BEYOND = 20_000;

/** When a suspended site is looked at again, in ms. */
const SUSPENDED_WAIT = 15 * 60_000;

export function createDelivery(parts: DeliveryParts): Delivery {
  const { store, recipients, recipient, signer, clock, schedule, random, onTrouble, onFailure } = parts;
  const { records, queue } = store;
  const answersWithin = parts.answersWithin ?? ANSWERS_WITHIN;

  const deliver = async ({ site: id }: { site: string }, signal: AbortSignal): Promise<Verdict> => {
    const site = await recipient(id);
    if (site === null || site.reports === null) return { kind: 'done' };
    if (site.status !== 'active') return { kind: 'again', at: clock() + SUSPENDED_WAIT };
    const entry = await records.get<DeliveryState>(deliveryKey(id));
    const state = entry?.value ?? untried;
    if (state.notBefore > clock()) return { kind: 'again', at: state.notBefore };
    const { page, last } = await pageOf(records, id, state.after);
    if (page.reports.length === 0) return { kind: 'done' };

    const outcome = await pushPage(site.reports, page, { signer, now: clock(), answersWithin, signal });
    // where somebody else has moved the site on meanwhile, theirs holds and this one changes nothing
    const write = (next: DeliveryState): Promise<number | null> =>
      records.put(deliveryKey(id), next, { ifVersion: entry?.version ?? null });
    if (outcome.taken) {
      await write(afterSuccess(last));
      return page.more ? { kind: 'again', at: clock() } : { kind: 'done' };
    }
    // broken off by ourselves: no failure of the site
    if (signal.aborted) return { kind: 'again', at: clock() };
    const failed = afterFailure(state, outcome.trouble, clock(), random());
    onTrouble({ site: id, failures: failed.failures, trouble: outcome.trouble });
    if (!isHopeless(failed, clock())) {
      await write(failed);
      return { kind: 'again', at: failed.notBefore };
    }
    await write(givenUp(failed));
    return { kind: 'bury', reason: outcome.trouble };
  };

  const worker = createWorker({
    store,
    topic: PUSH,
    work: deliver,
    atATime: AT_A_TIME,
    lease: answersWithin + LEASE_BEYOND,
    clock,
    schedule,
    onFailure,
  });

  return {
    idle: () => worker.idle(),
    async start() {
      // a report may have been written without its job, if the process ended between the two
      try {
        for (const { id, reports } of await recipients()) {
          if (reports !== null) await queue.add(PUSH, { site: id }, { id });
        }
      } catch (error) {
        onFailure(error); // a store that is locked for a moment keeps nothing else from starting
      }
      worker.start();
    },
    stop: () => worker.stop(),
  };
}

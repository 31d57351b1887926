import { identityOf } from '../admission/names.ts';
import type { Outbox } from '../attendance/ledger.ts';
import type { Link } from '../links/link.ts';
import { linkOf } from '../links/registry.ts';
import type { Schedule } from '../schedule.ts';
import { createWorker, type Verdict } from '../worker.ts';
import { changeColumn } from './column.ts';
import { settleColumn } from './column-job.ts';
import { withResend } from './due.ts';
import type { MarkParts } from './parts.ts';
import { createPauses } from './pauses.ts';
import { addLink, MARK, type MarkJob } from './queue.ts';
import { changeExisting, createRegister, registerOf } from './register.ts';
import { sendMark } from './score-job.ts';

export type MarksParts = MarkParts & {
  schedule: Schedule;
  /** Told what failed for the bridge's own reasons; it is tried again. */
  onFailure: (error: unknown) => void;
};

/** Attendance of LTI registrations, and the marks that are made of it. */
export type Marks = {
  /** Takes what is new about people of LTI registrations. */
  outbox: Outbox;
  /** Sends what is due, until `stop`. */
  start(): void;
  stop(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** After a change of a link's plan: everybody's mark is reckoned anew, and sent where it has changed. */
  remark(link: Link): Promise<void>;
  /**
   * As a teacher wants it: one person's mark (`person` is their `sub`), or all that were refused, are sent again. It also lets the
   * tool make the column anew where it is gone.
   */
  resend(link: Link, which: { person: string } | 'refused'): Promise<void>;
};

/** How many marks are on their way at a time: platforms are asked by few, so that their own people are not kept waiting. */
const AT_A_TIME = 8;

/** Longer than any request takes with its repetitions, in ms. */
const LEASE = 5 * 60_000;

/** When a registration that is suspended is looked at again, in ms. */
const SUSPENDED_WAIT = 15 * 60_000;

export function createMarks(all: MarksParts): Marks {
  const { store, records, siteOf, clock, schedule, onFailure } = all;
  const pauses = createPauses(all);
  const parts: MarkParts = { ...all, service: pauses.watching(all.service) };

  const work = async (
    { site: id, link: linkId, identity }: MarkJob,
    signal: AbortSignal,
  ): Promise<Verdict> => {
    const site = await siteOf(id);
    if (site === null) return { kind: 'done' };
    if (site.status !== 'active') return { kind: 'again', at: clock() + SUSPENDED_WAIT };
    const pausedUntil = pauses.until(id);
    if (pausedUntil !== null) return { kind: 'again', at: pausedUntil };
    const link = await linkOf(records, id, linkId);
    if (link === null) return { kind: 'done' };
    return identity === null
      ? await settleColumn(parts, site, link, signal)
      : await sendMark(parts, site, link, { site: id, link: linkId, identity }, signal);
  };

  const worker = createWorker<MarkJob>({
    store,
    topic: MARK,
    work,
    atATime: AT_A_TIME,
    lease: LEASE,
    clock,
    schedule,
    onFailure,
  });

  const chosen = async (link: Link, which: { person: string } | 'refused'): Promise<string[]> => {
    if (which !== 'refused') return [identityOf({ site: link.site, person: which.person })];
    const rows = await registerOf(records, link.site, link.id);
    return rows.filter(({ mark }) => mark.state === 'refused').map(({ identity }) => identity);
  };

  return {
    outbox: createRegister(store, clock),
    start: () => worker.start(),
    stop: () => worker.stop(),
    idle: () => worker.idle(),
    remark: ({ site, id }) => addLink(store, { site, link: id }, clock()),
    async resend(link, which) {
      const place = { site: link.site, link: link.id };
      for (const identity of await chosen(link, which)) {
        await changeExisting(records, { ...place, identity }, (row) => withResend(row, link.plan.mark));
      }
      await changeColumn(records, place, { asked: true, tries: null });
      await addLink(store, place, clock());
    },
  };
}

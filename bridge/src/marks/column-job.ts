import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Link } from '../links/link.ts';
import type { LtiSite } from '../sites/site.ts';
import { everyRecord } from '../store/pages.ts';
import type { Records } from '../store/primitives.ts';
import type { Verdict } from '../worker.ts';
import { changeColumn, columnOf, findColumn } from './column.ts';
import { withDue, withRefusal } from './due.ts';
import type { MarkReason } from './mark.ts';
import type { MarkParts } from './parts.ts';
import { addPerson } from './queue.ts';
import { changeExisting, registerKey } from './register.ts';
import { isInside, type Row } from './row.ts';
import { afterTry, isHopeless } from './tries.ts';

/** Finds where a link's marks go, and then sees to the mark of everybody for whom one is due. */
export async function settleColumn(
  parts: MarkParts,
  site: LtiSite,
  link: Link,
  signal: AbortSignal,
): Promise<Verdict> {
  const { records, service, clock, random, onTrouble } = parts;
  const place = { site: site.id, link: link.id };
  if (link.plan.mark === null) {
    await eachRow(records, link, (row) => withDue(row, null));
    return { kind: 'done' };
  }
  const { tries } = await columnOf(records, place);
  if (tries !== null && tries.notBefore > clock()) return { kind: 'again', at: tries.notBefore };

  const found = await findColumn({ records, service, signal }, site, link);
  const now = clock();
  if (found.kind === 'later') {
    if (signal.aborted) return { kind: 'again', at: now };
    const failed = afterTry(tries, { now, after: found.after, random: random() });
    onTrouble({ site: site.id, failures: failed.failures, trouble: found.trouble });
    if (!isHopeless(failed, now)) {
      await changeColumn(records, place, { tries: failed });
      return { kind: 'again', at: failed.notBefore };
    }
    await refuseAll(parts, link, 'unreachable');
    await changeColumn(records, place, { tries: null, asked: false });
    return { kind: 'done' };
  }
  await changeColumn(records, place, { tries: null, asked: false });
  if (found.kind === 'refused') await refuseAll(parts, link, found.reason);
  else await sendAll(parts, link);
  return { kind: 'done' };
}

const sendAll = (parts: MarkParts, link: Link): Promise<void> =>
  eachRow(
    parts.records,
    link,
    (row) => withDue(row, link.plan.mark),
    async (row) => {
      if (row.mark.state !== 'waiting' || isInside(row)) return;
      await addPerson(parts.store, row, parts.clock(), { gathers: 0 });
    },
  );

const refuseAll = ({ records, clock }: MarkParts, link: Link, reason: MarkReason): Promise<void> =>
  eachRow(records, link, (known) => {
    const row = withDue(known, link.plan.mark);
    return row.mark.state === 'waiting' && !isInside(row) ? withRefusal(row, reason, clock()) : row;
  });

/** Those who come while it goes on have their own jobs. */
async function eachRow(
  records: Records,
  { site, id }: Link,
  change: (row: Row) => Row,
  then: (row: Row) => Promise<void> = async () => undefined,
): Promise<void> {
  const identities: string[] = [];
  for await (const { value } of everyRecord<Row>(records, registerKey({ site, link: id }))) {
    identities.push(value.identity);
  }
  for (const identity of identities) {
    const row = await changeExisting(records, { site, link: id, identity }, change);
    if (row !== null) await then(row);
    await othersFirst();
  }
}

import { auditOf } from '../rooms/audit.ts';
import type { Answer } from './answer.ts';
import { withStore } from './data.ts';

/** `meetbridge audit [ROOM]`: what moderators did, oldest first. */
export async function audit(data: string, room: string | undefined): Promise<Answer> {
  const lines = await withStore(data, ({ records }) => auditOf(records, room));
  const text = lines.map(({ at, site, room: where, actor, action, target, detail }) =>
    [new Date(at).toISOString(), site, where, actor, action, target ?? '-', detail ?? '-'].join('  '),
  );
  return { json: lines, text: text.join('\n') || 'No moderator has done anything yet.' };
}

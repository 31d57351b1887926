import type { RoomAction } from '@meetbridge/shared/contract';
import type { Records } from '../store/primitives.ts';

/** One line of the audit log: who did what to whom. Identities are hashes; no names. */
export type AuditLine = {
  at: number;
  site: string;
  room: string;
  actor: string;
  action: RoomAction;
  target: string | null;
  detail: string | null;
};

/** Writes a line; `id` makes its key unique. */
export async function writeAudit(records: Records, id: string, line: AuditLine): Promise<void> {
  await records.put(`audit/${line.room}/${id}`, line, { ifVersion: null });
}

/** The lines of one room, or of all with an empty room, oldest first. */
export async function auditOf(records: Records, room = ''): Promise<AuditLine[]> {
  const lines: AuditLine[] = [];
  for (let after = 0; ;) {
    const page = await records.list<AuditLine>(room === '' ? 'audit/' : `audit/${room}/`, {
      after,
      limit: 1000,
    });
    lines.push(...page.map((entry) => entry.value));
    const last = page.at(-1);
    if (last === undefined || page.length < 1000) return lines;
    after = last.version;
  }
}

import type { OrderName, RoomAction } from '@meetbridge/shared/contract';
import { everyRecord } from '../store/pages.ts';
import type { Records } from '../store/primitives.ts';

/** One line of the audit log: who did what to whom. Identities are hashes; no names. */
export type AuditLine = {
  at: number;
  site: string;
  room: string;
  /** An identity, or `site`. */
  actor: string;
  action: RoomAction | OrderName;
  target: string | null;
  detail: string | null;
};

/** Where the lines of one room are kept, or those of all rooms. */
export const auditKey = (room?: string): string => (room === undefined ? 'audit/' : `audit/${room}/`);

/** Writes a line; `id` makes its key unique. */
export async function writeAudit(records: Records, id: string, line: AuditLine): Promise<void> {
  await records.put(`${auditKey(line.room)}${id}`, line, { ifVersion: null });
}

/** The lines of one room, or of all without one, oldest first. */
export async function auditOf(records: Records, room?: string): Promise<AuditLine[]> {
  const lines: AuditLine[] = [];
  for await (const { value } of everyRecord<AuditLine>(records, auditKey(room))) lines.push(value);
  return lines;
}

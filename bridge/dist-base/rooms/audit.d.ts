import type { OrderName, RoomAction } from '@meetbridge/shared/contract';
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
export declare const auditKey: (room?: string) => string;
/** Writes a line; `id` makes its key unique. */
export declare function writeAudit(records: Records, id: string, line: AuditLine): Promise<void>;
/** The lines of one room, or of all without one, oldest first. */
export declare function auditOf(records: Records, room?: string): Promise<AuditLine[]>;

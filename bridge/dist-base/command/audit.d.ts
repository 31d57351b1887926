import type { Answer } from './answer.ts';
/** `meetbridge audit [ROOM]`: what moderators did, oldest first. */
export declare function audit(data: string, room: string | undefined): Promise<Answer>;

import type { WebhookEvent } from 'livekit-server-sdk';
import type { AttendanceEvent } from '../attendance/event.ts';
import type { SealedReference } from './reference.ts';
/**
 * When something happened that LiveKit tells in whole seconds: `createdAt` in epoch seconds, `receivedAt` and the result in
 * epoch ms. Webhooks come at once as a rule, so that the moment of receipt is the better clock, as far as that second
 * reaches; a late one falls back to its beginning. Never before `earliest`. Pure.
 */
export declare function momentOf(createdAt: number, receivedAt: number, earliest: number): number;
/**
 * What a webhook about a room of the bridge says about attendance, or null where it says nothing. `sealed` is what the
 * participant's metadata opened to: without it, nobody whom a bridge has let in came or went. Pure.
 */
export declare function attendanceOf(event: WebhookEvent, receivedAt: number, sealed: SealedReference | null): AttendanceEvent | null;

import type { RequestHandler } from 'express';
import { type EventParts } from '../livekit/events.ts';
/**
 * `POST /livekit/events`, LiveKit's webhooks → 200 once the store has what they say. LiveKit sends again whatever was answered
 * with 5xx.
 */
export declare function livekitEvents(parts: EventParts): RequestHandler[];

import type { RequestHandler } from 'express';
import { BridgeError } from '../errors.ts';
import { type EventParts, takeLiveKitEvent } from '../livekit/events.ts';
import { takeBody } from './body.ts';

/**
 * `POST /livekit/events`, LiveKit's webhooks → 200 once the store has what they say. LiveKit sends again whatever was answered
 * with 5xx.
 */
export function livekitEvents(parts: EventParts): RequestHandler[] {
  const take: RequestHandler = async (req, res) => {
    const body: unknown = req.body;
    if (!Buffer.isBuffer(body))
      throw new BridgeError('request_malformed', 'There is no webhook in the request.');
    await takeLiveKitEvent(parts, body, req.headers.authorization);
    res.status(200).end();
  };
  return [takeBody('1mb', 'application/webhook+json'), take];
}

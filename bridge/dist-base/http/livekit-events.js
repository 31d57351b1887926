import { BridgeError } from "../errors.js";
import { takeLiveKitEvent } from "../livekit/events.js";
import { takeBody } from "./body.js";
/**
 * `POST /livekit/events`, LiveKit's webhooks → 200 once the store has what they say. LiveKit sends again whatever was answered
 * with 5xx.
 */
export function livekitEvents(parts) {
    const take = async (req, res) => {
        const body = req.body;
        if (!Buffer.isBuffer(body))
            throw new BridgeError('request_malformed', 'There is no webhook in the request.');
        await takeLiveKitEvent(parts, body, req.headers.authorization);
        res.status(200).end();
    };
    return [takeBody('1mb', 'application/webhook+json'), take];
}
//# sourceMappingURL=livekit-events.js.map
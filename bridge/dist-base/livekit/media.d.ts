import { type Notice, type RoomMetadata } from '@meetbridge/shared/contract';
import { type ParticipantInfo } from 'livekit-server-sdk';
import type { Grant } from '../admission/admission.ts';
export type MetadataChange = {
    [M in keyof RoomMetadata]: RoomMetadata[M] | null;
};
/** LiveKit's API as the bridge uses it. Every failure of LiveKit itself is `BridgeError('media_unavailable')`. */
export type MediaServer = {
    /** Running rooms of the bridge: LiveKit's room sid and the room's name. */
    sessions(): Promise<{
        session: string;
        room: string;
    }[]>;
    isRunning(room: string): Promise<boolean>;
    /** People inside, as LiveKit tells it; recorders and other machines are left out. */
    inside(room: string): Promise<ParticipantInfo[]>;
    /** The same, with those who are just coming in: LiveKit shows somebody as inside a moment late. */
    insideOrArriving(room: string): Promise<ParticipantInfo[]>;
    /** One participant, or null where that identity is not inside. */
    participant(room: string, identity: string): Promise<ParticipantInfo | null>;
    /** Replaces permissions as a whole and attributes one by one (an empty one goes). False if nobody of that identity is inside. */
    update(room: string, identity: string, change: {
        attributes: Record<string, string>;
        grant?: Grant;
    }): Promise<boolean>;
    /** Mutes one track. False if it is gone. Nothing here can unmute anybody. */
    mute(room: string, identity: string, track: string): Promise<boolean>;
    /** Disconnects a person. False if they were not inside. LiveKit would let them in again. */
    remove(room: string, identity: string): Promise<boolean>;
    /** Ends a room for everybody inside. False if it was not running. */
    close(room: string): Promise<boolean>;
    /** Changes members of the room's metadata: null takes one away, a missing one stays. False if the room is not running. */
    describe(room: string, change: MetadataChange): Promise<boolean>;
    /** Tells everybody in a running room, or only those named; where nobody is inside there is nobody to tell. */
    notify(room: string, notice: Notice, to?: string[]): Promise<void>;
    /** Starts an empty room that goes by itself after some seconds, so that LiveKit has something to report. */
    open(room: string): Promise<void>;
};
/** Names of rooms that the bridge has derived; everything else on that LiveKit is not its business. */
export declare const isDerivedRoom: (room: string) => boolean;
export declare const isPerson: ({ kind }: ParticipantInfo) => boolean;
/** A client of LiveKit's API. `url` may be the WebSocket address; `answersWithin` is in seconds. */
export declare function createMediaServer(livekit: {
    url: string;
    apiKey: string;
    apiSecret: string;
}, { answersWithin }?: {
    answersWithin?: number;
}): MediaServer;

import { type TrackSource } from '@meetbridge/shared/contract';
import type { ParticipantInfo } from 'livekit-server-sdk';
import { BridgeError } from '../errors.ts';
import type { MediaServer } from './media.ts';
export declare const notInside: () => BridgeError;
/** Somebody who is inside; throws `target_not_found` for anybody else. */
export declare function insider(media: MediaServer, room: string, identity: string): Promise<ParticipantInfo>;
/** Only the bridge writes that attribute, so it tells the role that counts. */
export declare const moderates: ({ attributes }: ParticipantInfo) => boolean;
/** Does something for all, some at a time. */
export declare function forEachOf<T>(all: T[], act: (one: T) => Promise<unknown>): Promise<void>;
/** Mutes what these people publish of one source. */
export declare function muteSource(media: MediaServer, room: string, people: ParticipantInfo[], source: TrackSource): Promise<void>;

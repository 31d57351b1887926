import { type KeyObject } from 'node:crypto';
import type { MeetingKey } from '@meetbridge/shared/contract';
import type { EncryptedSession } from '../rooms/session.ts';
/**
 * The bridge's key of one room, session and generation: HKDF-SHA-256 (RFC 5869) of the bridge's `media` key, with the session's
 * salt, for `meetbridge-meeting-v1` and the netstrings of room and generation. It is derived anew each time and kept nowhere. Pure.
 */
export declare function meetingKeyOf(room: string, { salt, generation }: Pick<EncryptedSession, 'salt' | 'generation'>, key: KeyObject): MeetingKey;

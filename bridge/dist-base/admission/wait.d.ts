import type { Launch } from '@meetbridge/shared/contract';
import type { Situation } from './admit.ts';
/**
 * Whether somebody who may enter has to wait until a moderator lets them in. Pure. Moderators never wait, nor does who was let
 * in before in this run of the room, or who was inside. `launch` has the role that counts.
 */
export declare function mustWait({ role, person, meeting }: Launch, identity: string, { room, wasInside, now }: Pick<Situation, 'room' | 'wasInside' | 'now'>): boolean;

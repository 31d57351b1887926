import type { RoomActionBody } from '@meetbridge/shared/contract';
import type { Acting } from './actions.ts';
/**
 * Until when it is remembered that somebody has voted at `now`, epoch ms. A full hour, so that the moment of the vote, which could
 * lead from an anonymous one to the voter, is not in the store. Pure.
 */
export declare const rememberedUntil: (now: number) => number;
/**
 * Passes a vote on to the poll's owner, once a person. It is sealed to the owner's browser, so that what somebody voted is read
 * there alone; and nothing is written in the audit log, so that nobody learns from it who voted in what. A vote that LiveKit
 * could not deliver is used up all the same: whether it has come is not known.
 */
export declare function vote({ seat, media, now, by, once, tell }: Acting, { poll, owner, anonymous, sealed }: RoomActionBody<'vote'>): Promise<void>;

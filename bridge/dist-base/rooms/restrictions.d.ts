import { type MeetingSettings, type Restriction } from '@meetbridge/shared/contract';
import type { RoomState } from './state.ts';
/** What holds for one person, whatever everybody may. */
export type Exceptions = {
    restricted: Restriction[];
    allowed: Restriction[];
};
/** What of a site's settings counts until a moderator has decided. */
export type StartingRestrictions = Pick<MeetingSettings, 'restricted'>;
/** What is withheld from everybody but moderators. Pure. */
export declare const withheldFromAll: (state: RoomState, settings: StartingRestrictions) => Restriction[];
/** What is withheld from one person who is no moderator. Pure. */
export declare function withheldFrom(state: RoomState, identity: string, settings: StartingRestrictions): Restriction[];
/** Withholds something from everybody, or gives it back; exceptions about it end, because the last word counts. Pure. */
export declare function withRestriction(state: RoomState, settings: StartingRestrictions, { what, restricted, now }: {
    what: Restriction;
    restricted: boolean;
    now: number;
}): RoomState;
/** The same for one person alone. Pure. */
export declare function withPersonRestriction(state: RoomState, identity: string, { what, restricted, now }: {
    what: Restriction;
    restricted: boolean;
    now: number;
}): RoomState;
/** Whom everybody is to see large, or nobody. Pure. */
export declare const withSpotlight: (state: RoomState, spotlight: string | null, now: number) => RoomState;

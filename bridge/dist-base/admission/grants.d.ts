import { type Features, type MeetingSettings, type Restriction, type Role } from '@meetbridge/shared/contract';
import type { Grant } from './admission.ts';
type Rules = Pick<MeetingSettings, 'attendeesShareScreen'>;
/** The same as LiveKit will enforce it. Pure. */
export declare function grantFor(role: Role, settings: Rules, withheld: Restriction[]): Grant;
/** The same for the client, which shows controls by it. Pure. */
export declare function featuresFor(role: Role, settings: Rules & Pick<MeetingSettings, 'startMuted'>, withheld: Restriction[]): Features;
/** What a person may not send, as everybody else is told: the words of the attribute `restricted`. Pure. */
export declare function unsendable(role: Role, settings: Rules, withheld: Restriction[]): string;
export {};

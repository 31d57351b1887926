import { type EncryptionMode, type Restriction } from '@meetbridge/shared/contract';
import type { Parameters } from '../../../doors/lti/parameters.ts';
import { type MarkRule, Plan } from '../../../links/plan.ts';
/** A plan as it stands in the form: everything as text, the way the teacher typed it. */
export type PlanForm = {
    title: string;
    text: string;
    /** `datetime-local` values in UTC, which the page's script turns into the browser's own zone; empty for none. */
    opensAt: string;
    closesAt: string;
    rooms: Plan['rooms'];
    waitingRoom: 'nobody' | 'everybody';
    startMuted: boolean;
    attendeesShareScreen: boolean;
    restricted: Restriction[];
    encryption: EncryptionMode;
    mark: boolean;
    minutes: string;
    points: string;
    below: MarkRule['below'];
};
/** Fields that can be wrong, by the message that says so; `choice` is one that no browser sends by itself. */
export declare const planFormErrors: readonly ["title", "text", "opensAt", "closesAt", "minutes", "points", "choice"];
export type PlanFormError = (typeof planFormErrors)[number];
/** What fields can hold at most. */
export declare const mostIn: {
    title: number;
    text: number;
    minutes: number;
    points: number;
};
/** The form of a plan. Pure. */
export declare function planFormOf({ title, text, opensAt, closesAt, settings, rooms, mark }: Plan): PlanForm;
/** What a teacher has typed, as a plan; or what they typed with what is wrong about it. Pure. */
export declare function readPlanForm(fields: Parameters): {
    plan: Plan;
} | {
    values: PlanForm;
    errors: PlanFormError[];
};

import type { Say } from './messages.ts';
import type { Page } from './page.ts';
import { type PlanFormData } from './plan-form.ts';
/** A meeting of the course whose settings may be taken over. */
export type OfferedMeeting = {
    id: string;
    title: string;
    opensAt: number | null;
    closesAt: number | null;
};
export type PickerData = PlanFormData & {
    /** One-time, for the form. */
    code: string;
    context: {
        title: string;
    };
    offered: readonly OfferedMeeting[];
};
/** What a teacher adds to the course: a new meeting, or one like another of the course. Pure. */
export declare const pickerPage: ({ code, context, offered, ...form }: PickerData, say: Say) => Page;

import type { Say } from './messages.ts';
import type { Page } from './page.ts';
import { type PlanFormData } from './plan-form.ts';
export type PlanData = PlanFormData & {
    /** One-time, for the form. */
    code: string;
    title: string;
    saved: boolean;
};
/** The settings of a meeting, for its teachers. Pure. */
export declare const planPage: ({ code, title, saved, ...form }: PlanData, say: Say) => Page;

import { type Html } from './html.ts';
import type { Say } from './messages.ts';
import { type PlanForm, type PlanFormError } from './plan-form-reader.ts';
export type PlanFormData = {
    values: PlanForm;
    errors: readonly PlanFormError[];
    /** The platform takes marks for this meeting. */
    mayMark: boolean;
};
/** What the page's script says in the form. Pure. */
export declare const planFormFacts: (say: Say) => object;
/** Everything that a teacher decides, to stand in a form. Pure. */
export declare function planForm({ values, errors, mayMark }: PlanFormData, say: Say): Html;

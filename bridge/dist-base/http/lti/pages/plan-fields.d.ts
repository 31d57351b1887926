import { type Html } from './html.ts';
import type { MessageKey, Say } from './messages.ts';
import { type PlanFormError } from './plan-form-reader.ts';
/** Says what is wrong with a field. Pure. */
export declare const errorText: (error: PlanFormError, say: Say) => string;
/** What is wrong, each leading to its field. It takes the focus where a script runs. Pure. */
export declare const errorSummary: (errors: readonly PlanFormError[], say: Say) => Html | null;
type Field = {
    name: Exclude<PlanFormError, 'choice'>;
    label: MessageKey;
    hint?: MessageKey;
};
/** Makes the fields of a form in which some entries are wrong. */
export declare function fieldsOf(errors: readonly PlanFormError[], say: Say): {
    described: ({ name, hint }: Field) => Html;
    around: ({ name, label, hint }: Field, field: Html) => Html;
    /** A point in time, with how far the browser's clock is ahead of UTC then; the script knows, 0 without it. */
    time: (field: Field, value: string) => Html;
    number: (field: Field, value: string, mode: "numeric" | "decimal") => Html;
    box: (name: string, isOn: boolean, label: MessageKey) => Html;
    /** One of several, each with what it means where that is not plain. */
    choice: (name: string, legend: MessageKey, options: readonly (readonly [value: string, label: MessageKey, hint?: MessageKey])[], chosen: string) => Html;
};
export {};

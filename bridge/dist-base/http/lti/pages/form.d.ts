import { type Content, type Html } from './html.ts';
/** A form whose fields are all decided: what the browser posts when a button is pressed. */
export type Form = {
    action: string;
    method: 'post';
    fields: [name: string, value: string][];
};
/** A form that goes where this page is. `part` is how the page's script finds it. Pure. */
export declare const formHere: ({ action, fields }: Form, part: string, inside: Content) => Html;
/** A form that goes into a tab of its own, which knows nothing of this page. Pure. */
export declare const formInTab: ({ action, fields }: Form, part: string, inside: Content) => Html;

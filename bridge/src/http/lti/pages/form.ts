import { type Content, html, type Html } from './html.ts';

/** A form whose fields are all decided: what the browser posts when a button is pressed. */
export type Form = { action: string; method: 'post'; fields: [name: string, value: string][] };

const field = ([name, value]: [string, string]): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** A form that goes where this page is. `part` is how the page's script finds it. Pure. */
export const formHere = ({ action, fields }: Form, part: string, inside: Content): Html =>
  html`<form method="post" action="${action}" data-part="${part}">${fields.map(field)}${inside}</form>`;

/** A form that goes into a tab of its own, which knows nothing of this page. Pure. */
export const formInTab = ({ action, fields }: Form, part: string, inside: Content): Html =>
  html`<form method="post" action="${action}" target="_blank" rel="noopener" data-part="${part}">
    ${fields.map(field)}${inside}
  </form>`;

import { html } from "./html.js";
const field = ([name, value]) => html `<input type="hidden" name="${name}" value="${value}" />`;
/** A form that goes where this page is. `part` is how the page's script finds it. Pure. */
export const formHere = ({ action, fields }, part, inside) => html `<form method="post" action="${action}" data-part="${part}">${fields.map(field)}${inside}</form>`;
/** A form that goes into a tab of its own, which knows nothing of this page. Pure. */
export const formInTab = ({ action, fields }, part, inside) => html `<form method="post" action="${action}" target="_blank" rel="noopener" data-part="${part}">
    ${fields.map(field)}${inside}
  </form>`;
//# sourceMappingURL=form.js.map
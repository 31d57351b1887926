import { BridgeError } from "../../errors.js";
import { freshText } from "./random.js";
/** How long what the bridge hands out is good, in ms. */
const LASTS = {
    /** From a page to the script on it. */
    script: 60_000,
    /** From a page to the form on it that somebody fills in. */
    form: 2 * 60 * 60_000,
    tab: 10 * 60_000,
    pass: 60 * 60_000,
    note: 60_000,
};
/** A visit ends so long after its launch, however often its pass was renewed: 24 hours, as a seat does. */
export const VISIT_LASTS = 24 * 60 * 60_000;
const newId = () => freshText(16);
const endOf = ({ launchedAt }) => launchedAt * 1000 + VISIT_LASTS;
export const codeForScript = (sealer, visit, now) => sealer.seal({ id: newId(), until: Math.min(now + LASTS.script, endOf(visit)), visit });
export const codeForForm = (sealer, content, now) => {
    const end = 'visit' in content ? endOf(content.visit) : Infinity;
    return sealer.seal({ id: newId(), until: Math.min(now + LASTS.form, end), ...content });
};
export const codeForTab = (sealer, now) => sealer.seal({ id: newId(), until: now + LASTS.tab, tab: true });
/** Uses a code. Throws `BridgeError`: `lti_page_expired`, `lti_page_used`. `now` is epoch ms. */
export async function useCode({ codes, once }, sealed, now) {
    const code = sealed === null ? null : codes.open(sealed);
    if (code === null || now > code.until) {
        throw new BridgeError('lti_page_expired', 'The code of the page is unknown or too old.');
    }
    if (!(await once.claim(`lti-code/${code.id}`, code.until + LASTS.script))) {
        throw new BridgeError('lti_page_used', 'The code of the page has been used.');
    }
    return code;
}
export const passFor = (sealer, visit, now) => sealer.seal({ until: Math.min(now + LASTS.pass, endOf(visit)), visit });
/** The visit behind a pass. Throws `BridgeError` `lti_page_expired`. `now` is epoch ms. */
export function readPass(sealer, sealed, now) {
    const pass = sealed === null ? null : sealer.open(sealed);
    if (pass === null || now > pass.until) {
        throw new BridgeError('lti_page_expired', 'The pass is unknown or too old.');
    }
    return pass.visit;
}
export const noteFor = (sealer, launch, now) => sealer.seal({ id: newId(), until: now + LASTS.note, launch });
/**
 * A note as an assertion is: verified, not used up. Throws `BridgeError`: `assertion_malformed`, `assertion_expired`. `now` is
 * epoch ms.
 */
export function readNote(sealer, sealed, now) {
    const note = sealer.open(sealed);
    if (note === null)
        throw new BridgeError('assertion_malformed', 'This is no assertion and no note.');
    if (now > note.until)
        throw new BridgeError('assertion_expired', 'The note is too old.');
    return { launch: note.launch, use: { key: `lti-note/${note.id}`, until: note.until + LASTS.note } };
}
//# sourceMappingURL=tokens.js.map
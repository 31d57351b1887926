import { z } from 'zod';
import { codeForScript, noteFor, passFor, readPass, useCode } from "../../doors/lti/tokens.js";
import { BridgeError } from "../../errors.js";
import { refuseInactive } from "../../doors/lti/login.js";
import { ltiSiteOf } from "../../sites/registrations.js";
import { answerJson, readBody } from "../body.js";
import { launchOf, linkOfVisit } from "./meeting.js";
import { messagesFor } from "./pages/messages.js";
const CodeBody = z.strictObject({ code: z.string().min(1).max(65_536) });
const NoteBody = z.strictObject({ group: z.string().min(1).max(100).nullable().optional() });
/** Sealed bearers are longer than other ones, and of one alphabet. */
const passIn = (req) => /^Bearer ([\w-]+)$/.exec(req.headers.authorization ?? '')?.[1] ?? null;
/** The visit whose pass a script shows, from a registration that is still trusted. Throws what `readPass` and `refuseInactive` throw. */
async function visitOf(req, { passes, records, clock }) {
    const visit = readPass(passes, passIn(req), clock());
    const site = await ltiSiteOf(records, visit.site);
    if (site === null)
        throw new BridgeError('lti_page_expired', 'The registration is gone.');
    refuseInactive(site);
    return visit;
}
/** `POST /lti/session` `{code}` → `{pass}`: the page's script takes what it came with into its memory. */
export function session(parts) {
    return async (req, res) => {
        const now = parts.clock();
        const code = await useCode(parts, readBody(req, CodeBody).code, now);
        if (!('visit' in code))
            throw new BridgeError('lti_page_expired', 'The code is for another page.');
        res.locals['site'] = code.visit.site;
        answerJson(res, 200, { pass: passFor(parts.passes, code.visit, now) });
    };
}
/** `POST /lti/codes`, with the pass as bearer → `{code}`: for a form that leads to another page of the tool, or to a tab. */
export function codes(parts) {
    return async (req, res) => {
        const visit = await visitOf(req, parts);
        res.locals['site'] = visit.site;
        answerJson(res, 200, { code: codeForScript(parts.codes, visit, parts.clock()) });
    };
}
/**
 * `POST /lti/notes` `{group?}`, with the pass as bearer → `{bridge, assertion, pass}`: what the client takes to `/launches`, made from what
 * the meeting is now, and a pass that is good for longer.
 */
export function notes(parts) {
    return async (req, res) => {
        const visit = await visitOf(req, parts);
        res.locals['site'] = visit.site;
        const { group = null } = readBody(req, NoteBody);
        const { say } = messagesFor([visit.person.locale ?? '']);
        const now = parts.clock();
        const link = await linkOfVisit(parts, visit);
        const groups = await parts.groupsOf(visit, link);
        const launch = launchOf({ ...visit, groups }, link, group, say);
        answerJson(res, 200, {
            bridge: parts.audience,
            assertion: noteFor(parts.notes, launch, now),
            pass: passFor(parts.passes, visit, now),
        });
    };
}
//# sourceMappingURL=session.js.map
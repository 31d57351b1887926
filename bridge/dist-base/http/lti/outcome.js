import { isFramed } from "./form.js";
import { showMeeting } from "./meeting.js";
import { showPicker } from "./picker.js";
/** The page that a good launch leads to. `link` spares looking for it where it is known. */
export async function showOutcome(req, res, parts, outcome, link) {
    if ('picking' in outcome)
        return await showPicker(req, res, parts, outcome.picking);
    await showMeeting(req, res, parts, outcome.visit, isFramed(req) ? 'frame' : null, link);
}
//# sourceMappingURL=outcome.js.map
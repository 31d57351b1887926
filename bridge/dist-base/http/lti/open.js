import { isFramed } from "./form.js";
import { showMeeting } from "./meeting.js";
import { visitOfForm } from "./visiting.js";
/** `POST /lti/open` with a one-time code: the same meeting in a tab of its own, where no frame forbids anything; or the way back to it from another page. */
export function open(parts) {
    return async (req, res) => {
        const { visit } = await visitOfForm(req, res, parts);
        await showMeeting(req, res, parts, visit, isFramed(req) ? 'frame' : 'window');
    };
}
//# sourceMappingURL=open.js.map
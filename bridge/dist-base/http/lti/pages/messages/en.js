import { attendance } from "./en/attendance.js";
import { meeting } from "./en/meeting.js";
import { plan } from "./en/plan.js";
import { refusals } from "./en/refusals.js";
import { registration } from "./en/registration.js";
/** Every word of the tool's own pages, in English. `{name}` is a value; plurals are ICU's (`{n, plural, one {…} other {…}}`). */
export const en = { ...refusals, ...meeting, ...plan, ...attendance, ...registration };
//# sourceMappingURL=en.js.map
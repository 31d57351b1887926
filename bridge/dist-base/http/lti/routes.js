import { BridgeError } from "../../errors.js";
import { takeBody } from "../body.js";
import { attendance } from "./attendance.js";
import { refuseForeignForm, takeForm } from "./form.js";
import { launch } from "./launch.js";
import { login } from "./login.js";
import { open } from "./open.js";
import { deepLinking } from "./picker.js";
import { plan } from "./plan.js";
import { proof } from "./proof.js";
import { register } from "./register.js";
import { codes, notes, session } from "./session.js";
import { answerPages } from "./show.js";
import { toolJwks } from "./tool-keys.js";
const answersToForms = [
    '/lti/launch',
    '/lti/proof',
    '/lti/open',
    '/lti/deep-linking',
    '/lti/plan',
    '/lti/attendance',
];
const goneWithTheForm = () => {
    throw new BridgeError('lti_page_expired', 'The page is asked for without the form that leads to it.');
};
/** Puts the LTI door onto the app: the tool's login and launch, its own pages, and what their scripts call. */
export function ltiRoutes(app, parts, limit) {
    app.get('/lti/login', limit('login'), login(parts));
    app.post('/lti/login', limit('login'), takeForm, login(parts));
    app.post('/lti/launch', limit('launch'), takeForm, launch(parts));
    app.post('/lti/proof', limit('launch'), refuseForeignForm, takeForm, proof(parts));
    app.post('/lti/session', limit('lobby'), takeBody('64kb'), session(parts));
    app.post('/lti/codes', limit('lobby'), codes(parts));
    app.post('/lti/notes', limit('lobby'), takeBody('1kb'), notes(parts));
    app.post('/lti/open', limit('pages'), refuseForeignForm, takeForm, open(parts));
    app.post('/lti/deep-linking', limit('pages'), refuseForeignForm, takeForm, deepLinking(parts));
    app.post('/lti/plan', limit('pages'), refuseForeignForm, takeForm, plan(parts));
    app.post('/lti/attendance', limit('pages'), refuseForeignForm, takeForm, attendance(parts));
    // a page that came by a form is asked for by its address alone when somebody reloads it later, or types it in
    app.get(answersToForms, goneWithTheForm);
    app.get('/lti/register', limit('register'), register(parts));
    app.get('/lti/jwks.json', toolJwks(parts.toolKeys));
    app.use(parts.assets.routes);
    app.use('/lti', answerPages(parts));
}
//# sourceMappingURL=routes.js.map
import type { Express, RequestHandler } from 'express';
import { BridgeError } from '../../errors.ts';
import { takeBody } from '../body.ts';
import type { QuickForm } from '../quick-forms.ts';
import { attendance, type AttendanceParts } from './attendance.ts';
import { refuseForeignForm, takeForm } from './form.ts';
import { launch } from './launch.ts';
import { login } from './login.ts';
import { open } from './open.ts';
import { deepLinking } from './picker.ts';
import { plan, type PlanParts } from './plan.ts';
import { proof } from './proof.ts';
import { register, type RegisterParts } from './register.ts';
import { codes, notes, session } from './session.ts';
import { answerPages } from './show.ts';
import { toolJwks } from './tool-keys.ts';

export type LtiRouteParts = PlanParts & AttendanceParts & RegisterParts;

/** The names under which requests of this door are counted and limited. */
export type LtiLimit = 'login' | 'launch' | 'pages' | 'lobby' | 'register';

const answersToForms = [
  '/lti/launch',
  '/lti/proof',
  '/lti/open',
  '/lti/deep-linking',
  '/lti/plan',
  '/lti/attendance',
];

const goneWithTheForm: RequestHandler = () => {
  throw new BridgeError('lti_page_expired', 'The page is asked for without the form that leads to it.');
};

/**
 * Puts the LTI door onto the app: the tool's login and launch, its own pages, and what their scripts call. Returns the forms by which
 * everybody comes, and which come all at once when lessons begin.
 */
export function ltiRoutes(
  app: Express,
  parts: LtiRouteParts,
  limit: (what: LtiLimit) => RequestHandler,
): QuickForm[] {
  const forms = [
    { path: '/lti/login', limit: limit('login'), handler: login(parts) },
    { path: '/lti/launch', limit: limit('launch'), handler: launch(parts) },
  ];
  for (const { path, limit, handler } of forms) app.post(path, limit, takeForm, handler);
  app.get('/lti/login', limit('login'), login(parts));
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
  return forms;
}

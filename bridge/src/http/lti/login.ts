import { authorizationOf, readLogin, registrationFor } from '../../doors/lti/login.ts';
import { type Parameters, readParameters } from '../../doors/lti/parameters.ts';
import { codeForTab, useCode } from '../../doors/lti/tokens.ts';
import { beginState, bindingName, STATE_LASTS } from '../../doors/lti/state.ts';
import type { LtiSite } from '../../sites/site.ts';
import type { Handler, Request, Response } from '../exchange.ts';
import { noteBinding } from './binding.ts';
import { isFramed, queryOf, readForm } from './form.ts';
import { frameLoginPage } from './pages/frame-login.ts';
import type { Form } from './pages/form.ts';
import { storageLoginPage } from './pages/storage-login.ts';
import type { LtiParts } from './parts.ts';
import { meetSite, show } from './show.ts';

/** Longer addresses meet limits of proxies and servers; then a form goes the same way. */
const LONGEST_ADDRESS = 6000;

/** Parameters of a login together that are short enough to travel in its state, in bytes as they are written there. */
const LONGEST_AGAIN = 1500;

/** Carried by the button of our own page that begins the login again in a tab; good once, because platforms take their hints back once. */
const ANEW = 'meetbridge_tab';

/**
 * `GET|POST /lti/login`: a third-party-initiated login (LTI 1.3 security framework §5.1.1) → the platform's authorization endpoint.
 * Nothing is stored and nobody is asked. Inside a frame the answer is a page that sees for itself whether the browser keeps anything there.
 */
export function login(parts: LtiParts): Handler {
  const { records, audience, clock, states, codes } = parts;
  return async (req, res) => {
    const code = 'lti_login_malformed';
    const parameters = req.method === 'POST' ? readForm(req, code) : readParameters(queryOf(req), '', code);
    const now = clock();
    const anew = parameters.get(ANEW);
    if (anew !== undefined) await useCode(parts, anew, now);
    const asked = readLogin(parameters, audience);
    const site = await registrationFor(records, asked);
    meetSite(res, site);
    const again = fieldsOf(parameters);
    const { state, sealed, secret } = beginState(
      states,
      {
        site: site.id,
        deployment: asked.deployment,
        storage: asked.storage,
        again: lengthOf(again) > LONGEST_AGAIN ? null : again,
      },
      now,
    );
    noteBinding(res, bindingName(state), secret, STATE_LASTS);
    const fields = authorizationOf(site, asked, { origin: audience, state: sealed, nonce: state.nonce });
    const authorization: Form = { action: site.lti.authorizationEndpoint, method: 'post', fields };
    const newTab: Form = {
      action: '/lti/login',
      method: 'post',
      fields: [...again, [ANEW, codeForTab(codes, now)]],
    };
    const around = surroundingsOf(req, parameters);
    if (around !== 'tab' && state.storage !== null && site.lti.policy.opens === 'frame') {
      const origin = new URL(site.lti.authorizationEndpoint).origin;
      const storage = { target: state.storage, origin, key: bindingName(state), value: secret };
      return show(
        req,
        res,
        parts,
        (say) => storageLoginPage({ authorization, newTab, storage }, say),
        targets(site),
      );
    }
    if (around === 'frame') {
      const always = site.lti.policy.opens === 'tab';
      return show(
        req,
        res,
        parts,
        (say) => frameLoginPage({ authorization, newTab, always }, say),
        targets(site),
      );
    }
    const address = addressOf(authorization);
    if (address.length <= LONGEST_ADDRESS) return redirect(res, address);
    return show(
      req,
      res,
      parts,
      (say) => frameLoginPage({ authorization, newTab, always: false }, say),
      targets(site),
    );
  };
}

/** Where the login is shown, as browsers tell (Fetch Metadata §2.1); those that do not are taken at the platform's word. */
function surroundingsOf(req: Request, parameters: Parameters): 'tab' | 'frame' | 'unknown' {
  if (parameters.has(ANEW) || req.headers['sec-fetch-dest'] === 'document') return 'tab';
  return isFramed(req) ? 'frame' : 'unknown';
}

const fieldsOf = (parameters: Parameters): [string, string][] =>
  [...parameters].filter(([name]) => name !== ANEW && name !== 'lti_storage_target');

const lengthOf = (fields: [string, string][]): number => Buffer.byteLength(JSON.stringify(fields));

const targets = (site: LtiSite): { formTargets: string[] } => ({
  formTargets: [new URL(site.lti.authorizationEndpoint).origin],
});

function addressOf({ action, fields }: Form): string {
  // headers hold ASCII alone
  let address = /[^\x21-\x7e]/.test(action) ? new URL(action).href : action;
  let joint = action.includes('?') ? '&' : '?';
  for (const [name, value] of fields) {
    address += `${joint}${name}=${encodeURIComponent(value)}`;
    joint = '&';
  }
  return address;
}

function redirect(res: Response, address: string): void {
  res.statusCode = 302;
  res.setHeader('Location', address);
  res.setHeader('Referrer-Policy', 'no-referrer');
  res.end();
}

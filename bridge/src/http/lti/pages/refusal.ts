import type { BridgeErrorCode } from '../../../errors.ts';
import { buttonHtml, type Form, formHtml } from './form.ts';
import { html } from './html.ts';
import type { MessageKey, Say } from './messages.ts';
import type { Page } from './page.ts';

export type Refused = { code: BridgeErrorCode; returnUrl: string | null; again: Form | null };

type Words = { what: MessageKey; next: MessageKey };

const reopen = (what: MessageKey): Words => ({ what, next: 'refusal.reopen' });
const tellAdmin = (what: MessageKey): Words => ({ what, next: 'refusal.tell-admin' });
const untrusted = tellAdmin('refusal.token');
const internal: Words = { what: 'refusal.internal', next: 'refusal.internal.next' };

/** What to say about each code that a page can show; whatever else there is, is our own trouble. */
const words: { [code in BridgeErrorCode]?: Words } = {
  lti_login_malformed: tellAdmin('refusal.login_malformed'),
  lti_platform_unknown: { what: 'refusal.platform_unknown', next: 'refusal.platform_unknown.next' },
  lti_platform_ambiguous: tellAdmin('refusal.platform_ambiguous'),
  lti_registration_pending: { what: 'refusal.registration_pending', next: 'refusal.registration_pending.next' },
  site_suspended: { what: 'refusal.site_suspended', next: 'refusal.site_suspended.next' },
  lti_target_foreign: tellAdmin('refusal.target_foreign'),
  lti_deployment_unknown: { what: 'refusal.deployment_unknown', next: 'refusal.deployment_unknown.next' },
  lti_launch_malformed: tellAdmin('refusal.launch_malformed'),
  lti_platform_refused: { what: 'refusal.platform_refused', next: 'refusal.platform_refused.next' },
  lti_state_unknown: reopen('refusal.state_unknown'),
  lti_state_expired: reopen('refusal.state_expired'),
  lti_state_used: reopen('refusal.state_used'),
  lti_browser_unbound: { what: 'refusal.browser_unbound', next: 'refusal.browser_unbound.next' },
  lti_token_malformed: untrusted,
  lti_token_untrusted: untrusted,
  lti_keys_unavailable: { what: 'refusal.keys_unavailable', next: 'refusal.keys_unavailable.next' },
  lti_wrong_issuer: untrusted,
  lti_wrong_audience: untrusted,
  lti_token_expired: reopen('refusal.token_expired'),
  lti_token_from_future: tellAdmin('refusal.token_expired'),
  lti_nonce_wrong: reopen('refusal.token'),
  lti_wrong_version: tellAdmin('refusal.wrong_version'),
  lti_message_unsupported: { what: 'refusal.message_unsupported', next: 'refusal.message_unsupported.next' },
  lti_claims_malformed: tellAdmin('refusal.claims_malformed'),
  lti_anonymous: { what: 'refusal.anonymous', next: 'refusal.anonymous.next' },
  lti_teachers_only: reopen('refusal.teachers_only'),
  lti_page_expired: reopen('refusal.page_expired'),
  lti_page_used: reopen('refusal.page_used'),
  lti_form_invalid: reopen('refusal.form_invalid'),
  lti_return_refused: tellAdmin('refusal.return_refused'),
  lti_invite_invalid: { what: 'refusal.invite_invalid', next: 'refusal.invite.next' },
  lti_invite_expired: { what: 'refusal.invite_expired', next: 'refusal.invite.next' },
  lti_address_refused: { what: 'refusal.address_refused', next: 'refusal.address_refused.next' },
  lti_configuration_unreadable: tellAdmin('refusal.configuration_unreadable'),
  lti_issuer_mismatch: tellAdmin('refusal.issuer_mismatch'),
  lti_registration_refused: { what: 'refusal.registration_refused', next: 'refusal.registration_refused.next' },
  lti_service_unavailable: { what: 'refusal.service', next: 'refusal.service.next' },
  lti_service_refused: tellAdmin('refusal.service'),
  rate_limited: { what: 'refusal.rate_limited', next: 'refusal.rate_limited.next' },
  not_found: reopen('refusal.not_found'),
  request_malformed: reopen('refusal.form_invalid'),
  request_too_large: reopen('refusal.form_invalid'),
};

/** Why somebody is not let in, and what they can do now. Needs no script. */
export function refusalPage({ code, returnUrl, again }: Refused, say: Say): Page {
  const { what, next } = words[code] ?? internal;
  return {
    title: say('refusal.title'),
    body: html`<h1>${say('refusal.title')}</h1>
      <p>${say(what)}</p>
      <p>${say(next)}</p>
      ${again && formHtml(again, buttonHtml(say('button.new-tab')), { id: 'again', target: '_blank' })}
      ${returnUrl !== null && html`<p><a href="${returnUrl}">${say('button.back')}</a></p>`}
      <p class="code">${say('code', { code })}</p>`,
  };
}

const unreadable = {
    topic: 'unreadable',
    next: ['next.reopen', 'next.checkLink', 'next.administrator'],
};
const untrusted = { topic: 'untrusted', next: ['next.reopen', 'next.administrator'] };
const astray = { topic: 'astray', next: ['next.reopen', 'next.teacher'] };
const slow = { topic: 'slow', next: ['next.reopen', 'next.administrator'] };
const used = { topic: 'used', next: ['next.reopen'] };
const silent = { topic: 'silent', next: ['next.minute', 'next.administrator'] };
const trouble = { topic: 'trouble', next: ['next.minute', 'next.operator'] };
const ofTheDoor = {
    lti_login_malformed: unreadable,
    lti_platform_unknown: { topic: 'unknown', next: ['next.askTeacher', 'next.administrator'] },
    lti_platform_ambiguous: { topic: 'ambiguous', next: ['next.administrator'] },
    lti_registration_pending: { topic: 'pending', next: ['next.approve', 'next.operator'] },
    lti_target_foreign: { topic: 'foreign', next: ['next.checkLink', 'next.administrator'] },
    lti_deployment_unknown: { topic: 'deployment', next: ['next.administrator', 'next.operator'] },
    lti_launch_malformed: unreadable,
    lti_platform_refused: { topic: 'unconfirmed', next: ['next.signIn', 'next.teacher'] },
    lti_state_unknown: astray,
    lti_state_expired: slow,
    lti_state_used: used,
    lti_browser_unbound: { topic: 'unbound', next: ['next.reopen', 'next.teacher'] },
    lti_token_malformed: unreadable,
    lti_token_untrusted: untrusted,
    lti_keys_unavailable: silent,
    lti_wrong_issuer: untrusted,
    lti_wrong_audience: untrusted,
    lti_token_expired: slow,
    lti_token_from_future: { topic: 'future', next: ['next.reopen', 'next.administrator'] },
    lti_nonce_wrong: astray,
    lti_wrong_version: unreadable,
    lti_message_unsupported: { topic: 'kind', next: ['next.checkLink', 'next.administrator'] },
    lti_claims_malformed: unreadable,
    lti_anonymous: { topic: 'nobody', next: ['next.privacy'] },
    lti_teachers_only: { topic: 'teachers', next: ['next.reopen', 'next.teacher'] },
    lti_page_expired: { topic: 'expired', next: ['next.reopen'] },
    lti_page_used: used,
    lti_form_invalid: { topic: 'form', next: ['next.reopen', 'next.administrator'] },
    lti_return_refused: { topic: 'return', next: ['next.administrator'] },
    lti_invite_invalid: { topic: 'invite', next: ['next.newInvite'] },
    lti_invite_expired: { topic: 'oldInvite', next: ['next.newInvite'] },
    lti_address_refused: { topic: 'address', next: ['next.operator'] },
    lti_configuration_unreadable: { topic: 'configuration', next: ['next.registerAgain', 'next.operator'] },
    lti_issuer_mismatch: { topic: 'issuer', next: ['next.operator'] },
    lti_registration_refused: { topic: 'registration', next: ['next.registerAgain', 'next.operator'] },
    lti_service_unavailable: silent,
    lti_service_refused: { topic: 'service', next: ['next.administrator'] },
};
/** Those of the other doors that this one meets, too. */
const general = {
    request_malformed: unreadable,
    request_too_large: unreadable,
    not_found: { topic: 'nothing', next: ['next.reopen', 'next.checkLink'] },
    not_allowed: { topic: 'notAllowed', next: ['next.reopen', 'next.askTeacher'] },
    rate_limited: { topic: 'busy', next: ['next.minute'] },
    site_suspended: { topic: 'suspended', next: ['next.operator'] },
};
const all = new Map([...Object.entries(ofTheDoor), ...Object.entries(general)]);
/** The words for a code; whatever no page should ever have met is our own trouble. Pure. */
export const refusalWords = (code) => all.get(code) ?? trouble;
//# sourceMappingURL=refusal-words.js.map
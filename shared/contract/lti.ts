/**
 * Every "no" of the LTI door, beside those of `refusals.ts`. People meet them as pages; the code stands on the page and in the
 * answer's `Meetbridge-Code` header. Codes are stable.
 */
export const ltiRefusalCodes = [
  // login
  'lti_login_malformed',
  'lti_platform_unknown',
  'lti_platform_ambiguous',
  'lti_registration_pending',
  'lti_target_foreign',
  'lti_deployment_unknown',
  // launch: the way back
  'lti_launch_malformed',
  'lti_platform_refused',
  'lti_state_unknown',
  'lti_state_expired',
  'lti_state_used',
  'lti_browser_unbound',
  // launch: the token
  'lti_token_malformed',
  'lti_token_untrusted',
  'lti_keys_unavailable',
  'lti_wrong_issuer',
  'lti_wrong_audience',
  'lti_token_expired',
  'lti_token_from_future',
  'lti_nonce_wrong',
  'lti_wrong_version',
  'lti_message_unsupported',
  'lti_claims_malformed',
  'lti_anonymous',
  // the tool's own pages
  'lti_teachers_only',
  'lti_page_expired',
  'lti_page_used',
  'lti_form_invalid',
  'lti_return_refused',
  // registration
  'lti_invite_invalid',
  'lti_invite_expired',
  'lti_address_refused',
  'lti_configuration_unreadable',
  'lti_issuer_mismatch',
  'lti_registration_refused',
  // the platform's services
  'lti_service_unavailable',
  'lti_service_refused',
] as const;
export type LtiRefusalCode = (typeof ltiRefusalCodes)[number];

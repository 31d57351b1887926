const SPEC = 'https://purl.imsglobal.org/spec/';

/** The full name of a claim of the core specification (LTI 1.3 §5.3), "roles". */
export const lti = (name: string): string => `${SPEC}lti/claim/${name}`;

/** Claims of the services and of deep linking. */
export const claimNames = {
  deepLinkingSettings: `${SPEC}lti-dl/claim/deep_linking_settings`,
  roster: `${SPEC}lti-nrps/claim/namesroleservice`,
  gradebook: `${SPEC}lti-ags/claim/endpoint`,
  groups: `${SPEC}lti-gs/claim/groupsservice`,
  forUser: lti('for_user'),
} as const;

export const scopes = {
  roster: `${SPEC}lti-nrps/scope/contextmembership.readonly`,
  lineItem: `${SPEC}lti-ags/scope/lineitem`,
  lineItemReadonly: `${SPEC}lti-ags/scope/lineitem.readonly`,
  result: `${SPEC}lti-ags/scope/result.readonly`,
  score: `${SPEC}lti-ags/scope/score`,
  groups: `${SPEC}lti-gs/scope/contextgroup.readonly`,
} as const;

export const mediaTypes = {
  roster: 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json',
  lineItem: 'application/vnd.ims.lis.v2.lineitem+json',
  lineItems: 'application/vnd.ims.lis.v2.lineitemcontainer+json',
  score: 'application/vnd.ims.lis.v1.score+json',
  results: 'application/vnd.ims.lis.v2.resultcontainer+json',
  groups: 'application/vnd.ims.lti-gs.v1.contextgroupcontainer+json',
} as const;

const membership = (name: string): string => `http://purl.imsglobal.org/vocab/lis/v2/membership#${name}`;

export const INSTRUCTOR = membership('Instructor');
export const LEARNER = membership('Learner');

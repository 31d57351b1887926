/** The scopes that the bridge may ask a platform for; a claim says which of them it gives. */
export const SCOPES = {
    /** Names and Role Provisioning Services 2.0 §2.2. */
    roster: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
    /** Assignment and Grade Services 2.0 §3.1: reads, makes and changes line items. */
    lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
    lineItemRead: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
    score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
    /** Course Groups Service 1.0. */
    groups: 'https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly',
};
//# sourceMappingURL=scopes.js.map
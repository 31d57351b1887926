import type { LtiPerson } from './face.ts';
import type { Members } from './platform-keys.ts';
import { claimNames, INSTRUCTOR, LEARNER, lti, scopes } from './vocabulary.ts';

/** What a message is about. */
export type MessageKind = 'resource-link' | 'deep-linking' | 'submission-review';

export type ClaimFacts = {
  issuer: string;
  clientId: string;
  deployment: string;
  /** The platform's own origin, where its services are. */
  origin: string;
  /** The tool's page that is asked for. */
  target: string;
  person: LtiPerson;
  nonce: string;
  /** Epoch ms. */
  now: number;
  kind?: MessageKind;
  /** The place of a resource link. */
  link?: { id: string; title: string };
  context?: { id: string; title: string };
  /** The column of this link, where there is one. */
  lineItem?: string | null;
};

/** Takes over what `change` names; a member that is undefined goes. */
export const changed = (claims: Members, change: Members): Members =>
  Object.fromEntries(Object.entries({ ...claims, ...change }).filter(([, value]) => value !== undefined));

/** The claims of a message, as Moodle sends them unless `change` says otherwise; full names by `lti('roles')`. */
export function claimsFor(facts: ClaimFacts, change: Members = {}): Members {
  const { issuer, clientId, deployment, origin, target, person, nonce, now, kind = 'resource-link' } = facts;
  const { link = { id: '12', title: 'Office hours' }, context = { id: '3', title: 'Mathematics' } } = facts;
  const seconds = Math.floor(now / 1000);
  const [given = '', ...family] = person.name.split(' ');
  const common: Members = {
    iss: issuer,
    aud: clientId,
    sub: person.id,
    iat: seconds,
    exp: seconds + 60,
    nonce,
    name: person.name,
    given_name: given,
    family_name: family.join(' '),
    [lti('version')]: '1.3.0',
    [lti('deployment_id')]: deployment,
    [lti('target_link_uri')]: target,
    [lti('roles')]: [person.teaches ? INSTRUCTOR : LEARNER],
    [lti('context')]: { id: context.id, label: 'M1', title: context.title, type: ['CourseSection'] },
    [lti('launch_presentation')]: {
      locale: 'en',
      document_target: 'iframe',
      return_url: `${origin}/return?course=${context.id}`,
    },
    [lti('tool_platform')]: {
      product_family_code: 'double',
      version: '1',
      guid: 'double.example',
      name: 'The Example School',
    },
  };
  const about = kind === 'deep-linking' ? deepLinking(facts, origin) : resourceLink(facts, link, context.id);
  return changed({ ...common, ...about }, change);
}

const deepLinking = ({ target }: ClaimFacts, origin: string): Members => ({
  [lti('message_type')]: 'LtiDeepLinkingRequest',
  [lti('target_link_uri')]: target,
  [claimNames.deepLinkingSettings]: {
    deep_link_return_url: `${origin}/deep-linking-return`,
    accept_types: ['ltiResourceLink'],
    accept_presentation_document_targets: ['frame', 'iframe', 'window'],
    accept_multiple: true,
    accept_lineitem: true,
    auto_create: false,
    data: 'course=3&secret=x',
  },
});

function resourceLink(
  { origin, kind, lineItem = null }: ClaimFacts,
  link: { id: string; title: string },
  course: string,
): Members {
  const review = kind === 'submission-review';
  return {
    [lti('message_type')]: review ? 'LtiSubmissionReviewRequest' : 'LtiResourceLinkRequest',
    ...(review ? { [claimNames.forUser]: { user_id: '7' } } : {}),
    [lti('resource_link')]: { id: link.id, title: link.title, description: '' },
    [lti('custom')]: {},
    [claimNames.roster]: {
      context_memberships_url: `${origin}/members?course=${course}`,
      service_versions: ['1.0', '2.0'],
    },
    [claimNames.gradebook]: {
      scope: [scopes.lineItem, scopes.result, scopes.score],
      lineitems: `${origin}/lineitems?type_id=3`,
      ...(lineItem === null ? {} : { lineitem: lineItem }),
    },
    [claimNames.groups]: {
      scope: [scopes.groups],
      context_groups_url: `${origin}/groups`,
      service_versions: ['1.0'],
    },
  };
}

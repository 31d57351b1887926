import type { Launch } from '@meetbridge/shared/contract';
import type { Request, Response } from '../exchange.ts';
import { codeForScript } from '../../doors/lti/tokens.ts';
import type { Visit } from '../../doors/lti/visit.ts';
import { BridgeError } from '../../errors.ts';
import type { Link } from '../../links/link.ts';
import { linkOf } from '../../links/registry.ts';
import { meetingPage } from './pages/meeting.ts';
import type { Say } from './pages/messages.ts';
import type { LtiParts } from './parts.ts';
import { show } from './show.ts';

/** The link of a visit. Throws `BridgeError` `lti_page_expired` where it has been forgotten meanwhile. */
export async function linkOfVisit({ records }: Pick<LtiParts, 'records'>, visit: Visit): Promise<Link> {
  const link = await linkOf(records, visit.site, visit.link);
  if (link === null) throw new BridgeError('lti_page_expired', 'The link of the page is not known any more.');
  return link;
}

type Group = { id: string; title: string };

/** The groups of `GroupsOf`, all of them with a title. Pure. */
const titled = (groups: Visit['groups'], say: Say): Group[] =>
  groups.map(({ id, title }) => ({ id, title: title ?? say('meeting.group', { name: id }) }));

/** What a meeting is called, also where its teacher has called it nothing. Pure. */
export const titleOf = ({ plan }: Link, say: Say): string => plan.title || say('meeting.untitled');

/** The page with the meeting in it, for somebody whose launch was good, or who takes it into a tab of its own. */
export async function showMeeting(
  req: Request,
  res: Response,
  parts: LtiParts,
  visit: Visit,
  framed: 'frame' | 'window' | null,
  known?: Link,
): Promise<void> {
  const { assets, audience, livekitUrl, clock, groupsOf } = parts;
  const link = known ?? (await linkOfVisit(parts, visit));
  const open = await groupsOf(visit, link);
  const { plan } = link;
  const now = clock();
  // without the course's groups, which may be more than fit into a header
  const code = codeForScript(parts.codes, visit, now);
  show(
    req,
    res,
    parts,
    (say) => {
      const groups = titled(open, say);
      return meetingPage(
        {
          title: titleOf(link, say),
          text: plan.text,
          times: { opensAt: plan.opensAt, closesAt: plan.closesAt, now: Math.floor(now / 1000) },
          person: { name: visit.person.name },
          code,
          bridge: audience,
          encrypted: plan.settings.encryption !== 'none',
          teaches: visit.teaches,
          groups,
          group: groups[0]?.id ?? null,
          returnUrl: visit.returnUrl,
          framed,
          client: assets.clientEntry(),
        },
        say,
      );
    },
    { media: { connect: connectTo(livekitUrl) } },
  );
}

/** LiveKit is asked by WebSocket, and by https where that fails. */
const connectTo = (url: string): string[] => {
  const { origin } = new URL(url.replace(/^ws/, 'http'));
  return [origin.replace(/^http/, 'ws'), origin];
};

/** The launch that a visit amounts to in this meeting, as it is planned now; its groups are those of `GroupsOf`. Throws `BridgeError` `not_allowed` for another's group. Pure. */
export function launchOf(visit: Visit, link: Link, chosen: string | null, say: Say): Launch {
  const { plan } = link;
  const groups = titled(visit.groups, say);
  const group = chosen === null ? groups[0] : groups.find(({ id }) => id === chosen);
  if (chosen !== null && group === undefined) {
    throw new BridgeError('not_allowed', 'This person may not come into the room of that group.');
  }
  const { id, name, locale } = visit.person;
  return {
    site: visit.site,
    person: { id, name, avatar: null, locale, guest: false },
    role: visit.role,
    meeting: {
      id: visit.link,
      title: titleOf(link, say),
      opensAt: plan.opensAt,
      closesAt: plan.closesAt,
      settings: plan.settings,
    },
    group: group ?? null,
  };
}

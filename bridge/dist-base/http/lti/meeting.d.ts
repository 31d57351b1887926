import type { Launch } from '@meetbridge/shared/contract';
import type { Request, Response } from 'express';
import type { Visit } from '../../doors/lti/visit.ts';
import type { Link } from '../../links/link.ts';
import type { Say } from './pages/messages.ts';
import type { LtiParts } from './parts.ts';
/** The link of a visit. Throws `BridgeError` `lti_page_expired` where it has been forgotten meanwhile. */
export declare function linkOfVisit({ records }: Pick<LtiParts, 'records'>, visit: Visit): Promise<Link>;
type Group = {
    id: string;
    title: string;
};
/** The rooms somebody may choose from; none where the meeting has one room. Pure. */
export declare const groupsFor: ({ groups }: Visit, { plan }: Link, say: Say) => Group[];
/** The page with the meeting in it, for somebody whose launch was good, or who takes it into a tab of its own. */
export declare function showMeeting(req: Request, res: Response, parts: LtiParts, arrived: Visit, framed: 'frame' | 'window' | null, known?: Link): Promise<void>;
/** The launch that a visit amounts to in this meeting, as it is planned now. Throws `BridgeError` `not_allowed` for another's group. Pure. */
export declare function launchOf(visit: Visit, link: Link, chosen: string | null, say: Say): Launch;
export {};

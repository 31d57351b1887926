import type { Visit } from '../../doors/lti/visit.ts';
import type { Link } from '../../links/link.ts';
import type { ServiceCall } from '../../platforms/service.ts';
import type { Records } from '../../store/primitives.ts';
export type GroupsOf = (visit: Visit, link: Link) => Promise<Visit['groups']>;
/**
 * The groups whose rooms somebody may enter: their own, for a teacher every one that is known. The platform's group service names
 * them where it offers one (Course Groups Service 1.0); otherwise what launches have told counts. A platform that does not answer
 * keeps nobody out of what is known.
 */
export declare function createGroups({ records, call, clock, onTrouble, }: {
    records: Records;
    call: ServiceCall;
    /** Epoch ms. */
    clock: () => number;
    onTrouble: (error: unknown) => void;
}): GroupsOf;

import { z } from 'zod';
import { readPages } from "./paging.js";
import { SCOPES } from "./scopes.js";
import { withQuery } from "./service-url.js";
const ACCEPT = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
const MAX_MEMBERS = 20_000;
const MAX_ROLES = 50;
const Text = z.string().trim().min(1).max(1000).nullable().catch(null);
const Member = z
    .object({
    user_id: z.union([z.string().min(1).max(255), z.number().int().transform(String)]),
    name: Text.optional(),
    given_name: Text.optional(),
    family_name: Text.optional(),
    roles: z.union([z.array(z.unknown()), z.string().transform((role) => [role])]).catch([]),
    status: z
        .string()
        .toLowerCase()
        .pipe(z.enum(['active', 'inactive', 'deleted']))
        .catch('active'),
})
    .transform(({ user_id, name, given_name, family_name, roles, status }) => {
    const parts = [given_name, family_name].filter((part) => typeof part === 'string');
    return {
        sub: user_id,
        name: name ?? (parts.length === 0 ? null : parts.join(' ')),
        roles: roles.filter((role) => typeof role === 'string').slice(0, MAX_ROLES),
        status,
    };
});
const Page = z.object({ members: z.array(z.unknown()) });
/** Everybody on one page; who cannot be read is left out, and the others stay. */
const membersOn = (body) => Page.safeParse(body).data?.members.flatMap((one) => Member.safeParse(one).data ?? []) ?? null;
/**
 * Who is in a course (Names and Role Provisioning Services 2.0). `url` is the claim's `context_memberships_url`; with
 * `rlid` (the id of a resource link) only those who may open that link. No page size is asked for: Moodle gives all at once
 * then, and works a page out as slowly as the whole. Everybody comes once.
 * Throws `lti_service_refused`, `lti_service_unavailable`, `lti_address_refused`.
 */
export async function fetchMembers(call, platform, url, { rlid, signal } = {}) {
    const { items, partial } = await readPages(call, platform, {
        url: rlid === undefined ? url : withQuery(url, { rlid }),
        scopes: [SCOPES.roster],
        accept: ACCEPT,
        itemsOf: membersOn,
        maxItems: MAX_MEMBERS,
        signal,
    });
    const bySub = new Map();
    for (const member of items)
        if (!bySub.has(member.sub))
            bySub.set(member.sub, member);
    return { members: [...bySub.values()], partial };
}
//# sourceMappingURL=roster.js.map
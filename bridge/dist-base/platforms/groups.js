import { z } from 'zod';
import { readPages } from "./paging.js";
import { SCOPES } from "./scopes.js";
import { withQuery } from "./service-url.js";
const ACCEPT = 'application/vnd.ims.lti-gs.v1.contextgroupcontainer+json';
const MAX_GROUPS = 1000;
const Group = z.object({
    id: z.union([z.string().min(1).max(255), z.number().int().transform(String)]),
    name: z.string().trim().max(1000).catch(''),
});
const Page = z.object({ groups: z.array(z.unknown()) });
const groupsOn = (body) => Page.safeParse(body).data?.groups.flatMap((one) => Group.safeParse(one).data ?? []) ?? null;
/**
 * The groups of a course (Course Groups Service 1.0), or those of one person (`userId`, as in `sub`). `url` is the claim's
 * `context_groups_url`. Names are as they came, and may be empty. Throws as `fetchMembers` does.
 */
export async function fetchGroups(call, platform, url, { userId, signal } = {}) {
    const { items, partial } = await readPages(call, platform, {
        url: userId === undefined ? url : withQuery(url, { user_id: userId }),
        scopes: [SCOPES.groups],
        accept: ACCEPT,
        itemsOf: groupsOn,
        maxItems: MAX_GROUPS,
        signal,
    });
    const byId = new Map();
    for (const group of items)
        if (!byId.has(group.id))
            byId.set(group.id, group);
    return { groups: [...byId.values()], partial };
}
//# sourceMappingURL=groups.js.map
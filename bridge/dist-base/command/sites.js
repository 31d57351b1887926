import { forgetSite } from "../sites/forget.js";
import { issueInvite } from "../sites/pairing.js";
import { isLti } from "../sites/registrations.js";
import { changeSite, listSites, siteOf } from "../sites/registry.js";
import { withStore } from "./data.js";
import { describeInvite } from "./invite.js";
import { addLti, approveLti, deploymentLti, policyLti, refusePending, updateLti } from "./lti-sites.js";
import { describeRegistration } from "./lti-words.js";
import { CommandMistake } from "./mistake.js";
import { publicSite } from "./public-site.js";
const noSite = (id) => new CommandMistake(`There is no site ${id}. "meetbridge sites" lists them.`);
async function changed(records, id, status) {
    await refusePending(records, id);
    const site = await changeSite(records, id, (old) => ({ ...old, status }));
    if (site === null)
        throw noSite(id);
    return { json: publicSite(site), text: `${site.name} (${id}) is ${status}.` };
}
async function rotate(records, id) {
    const site = await siteOf(records, id);
    const origin = site?.origins[0];
    if (site === null || origin === undefined)
        throw noSite(id);
    if (isLti(site)) {
        throw new CommandMistake(`${id} signs with keys that it publishes itself. Those of this bridge: meetbridge keys rotate`);
    }
    const invite = await issueInvite(records, { origin, rotates: id, now: Date.now() });
    return {
        json: invite,
        text: `${describeInvite(invite)}\nThe key that is good now ends 24 hours after the site has paired again.`,
    };
}
async function remove(store, id) {
    if (!(await forgetSite(store, id)))
        throw noSite(id);
    return {
        json: { removed: id },
        text: `${id} is forgotten, with everything that was known of its people, who can no longer come in.`,
    };
}
const onOne = (act) => ({
    takes: "one site's id",
    least: 1,
    most: 1,
    act: (store, [id = '']) => act(store, id),
});
/** What can be done with a site, by the word on the command line. */
const verbs = {
    suspend: onOne(({ records }, id) => changed(records, id, 'suspended')),
    resume: onOne(({ records }, id) => changed(records, id, 'active')),
    rotate: onOne(({ records }, id) => rotate(records, id)),
    remove: onOne(remove),
    approve: onOne(({ records }, id) => approveLti(records, id)),
    'add-lti': {
        takes: 'a JSON file',
        least: 1,
        most: 1,
        act: ({ records }, [path = ''], { origin }) => addLti(records, origin(), path, Date.now()),
    },
    'update-lti': {
        takes: "one site's id and a JSON file",
        least: 2,
        most: 2,
        act: ({ records }, [id = '', path = '']) => updateLti(records, id, path),
    },
    deployment: {
        takes: "one site's id and a deployment id",
        least: 2,
        most: 2,
        act: ({ records }, [id = '', deployment = '']) => deploymentLti(records, id, deployment),
    },
    policy: {
        takes: "one site's id and name=value words",
        least: 2,
        most: Infinity,
        act: ({ records }, [id = '', ...given]) => policyLti(records, id, given),
    },
};
/** `meetbridge sites [list]` and `meetbridge sites VERB …`. */
export async function sites(place, [verb = 'list', ...words]) {
    if (verb === 'list' && words.length === 0) {
        return await withStore(place.data, ({ records }) => listing(records));
    }
    const known = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (known === undefined)
        throw new CommandMistake(`sites knows list, ${Object.keys(verbs).join(', ')}.`);
    const { takes, least, most, act } = known;
    if (words.length < least || words.length > most)
        throw new CommandMistake(`sites ${verb} takes ${takes}.`);
    return await withStore(place.data, (store) => act(store, words, place));
}
async function listing(records) {
    const all = await listSites(records);
    return {
        json: all.map(publicSite),
        text: all.flatMap(linesOf).join('\n') ||
            'No site is paired. "meetbridge invite --origin URL" begins it, for an LTI platform "meetbridge invite --lti".',
    };
}
const linesOf = (site) => {
    const { id, name, status, origins, software, createdAt } = site;
    const date = new Date(createdAt).toISOString().slice(0, 10);
    const line = `${id}  ${status.padEnd(9)}  ${date}  ${name}  ${isLti(site) ? 'LTI' : origins.join(' ')}  ${software}`;
    return [line, ...(isLti(site) ? describeRegistration(site) : [])];
};
//# sourceMappingURL=sites.js.map
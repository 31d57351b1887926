import { registrationOf } from "../sites/registration.js";
import { addDeployment, addRegistration, approve, changeRegistration, isLti, ltiSiteOf, registeredSite, } from "../sites/registrations.js";
import { readPolicy, readRegistrationFile } from "./lti-file.js";
import { changesOf, describeRegistration } from "./lti-words.js";
import { CommandMistake } from "./mistake.js";
import { publicSite } from "./public-site.js";
const noPlatform = (id) => new CommandMistake(`There is no LTI platform ${id}. "meetbridge sites" lists them.`);
const answerOf = (site, lines) => ({
    json: { ...publicSite(site), site: site.id },
    text: lines.join('\n'),
});
/** `sites add-lti FILE`: it counts at once, because the operator has written it. `now` is epoch ms. */
export async function addLti(records, origin, path, now) {
    const file = readRegistrationFile(path);
    const site = await addRegistration(records, {
        registration: registrationOf(file),
        name: file.name ?? new URL(file.issuer).host,
        software: 'LTI 1.3',
        origin,
        status: 'active',
        now,
    });
    if (site !== null)
        return answerOf(site, [`${site.name} is added as ${site.id}.`, ...nextSteps(site)]);
    const known = await registeredSite(records, file.issuer, file.clientId);
    throw new CommandMistake(`That client of that issuer is registered already, as ${known?.id}. ` +
        `To change it: meetbridge sites update-lti ${known?.id} FILE.json`);
}
/** `sites update-lti ID FILE`: other addresses, deployments and policy for the same client of the same issuer. */
export async function updateLti(records, id, path) {
    const file = readRegistrationFile(path);
    const before = await ltiSiteOf(records, id);
    if (before === null)
        throw noPlatform(id);
    if (before.lti.issuer !== file.issuer || before.lti.clientId !== file.clientId) {
        throw new CommandMistake('The file is about another issuer or client id, which is another registration: sites add-lti adds it.');
    }
    const site = await changeRegistration(records, id, ({ product, scopes, proposed }) => ({
        ...registrationOf(file),
        product,
        scopes,
        proposed,
    }));
    if (site === null)
        throw noPlatform(id);
    return answerOf(site, [`${site.name} (${id}) is changed.`, ...describeRegistration(site)]);
}
/** `sites approve ID`: yes to a registration that is pending, or to what was proposed for one. */
export async function approveLti(records, id) {
    const before = await ltiSiteOf(records, id);
    if (before === null)
        throw noPlatform(id);
    if (before.status !== 'pending' && before.lti.proposed === null) {
        throw new CommandMistake(`Nothing of ${id} waits for approval.`);
    }
    const site = await approve(records, id);
    if (site === null)
        throw noPlatform(id);
    const changes = changesOf(before).map((line) => `    ${line}`);
    return answerOf(site, [`${site.name} (${id}) is ${site.status}.`, ...changes, ...nextSteps(site)]);
}
/** `sites deployment ID DEPLOYMENT`: launches from there are let in. */
export async function deploymentLti(records, id, deployment) {
    if (deployment.length === 0 || deployment.length > 255) {
        throw new CommandMistake('A deployment id has 1 to 255 characters.');
    }
    const site = await addDeployment(records, id, deployment);
    if (site === null)
        throw noPlatform(id);
    return answerOf(site, [`${site.name} (${id}) has that deployment.`]);
}
/** `sites policy ID name=value…`. */
export async function policyLti(records, id, given) {
    const change = readPolicy(given);
    const site = await changeRegistration(records, id, (old) => ({
        ...old,
        policy: { ...old.policy, ...change },
    }));
    if (site === null)
        throw noPlatform(id);
    const { opens, assistantsModerate, newDeployments, frameOrigins } = site.lti.policy;
    return answerOf(site, [
        `opens=${opens}`,
        `assistants=${assistantsModerate ? 'moderate' : 'attend'}`,
        `deployments=${newDeployments}`,
        `frames=${frameOrigins.join(',')}`,
    ]);
}
function nextSteps({ id, lti: { deployments, policy } }) {
    if (deployments.length > 0 || policy.newDeployments === 'accept')
        return [];
    return [`It has no deployment yet, so nobody can come in: meetbridge sites deployment ${id} DEPLOYMENT`];
}
/** Refuses what an unapproved registration cannot be. */
export async function refusePending(records, id) {
    const site = await ltiSiteOf(records, id);
    if (site?.status !== 'pending' || !isLti(site))
        return;
    throw new CommandMistake(`${id} is not approved yet. meetbridge sites approve|remove ${id}`);
}
//# sourceMappingURL=lti-sites.js.map
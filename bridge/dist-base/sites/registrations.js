import { hash, randomBytes } from 'node:crypto';
import { changeRecord } from "../store/change.js";
import { addSite, changeSite, removeSite, siteOf } from "./registry.js";
const issuerKey = (issuer) => `lti-issuer/${hash('sha256', issuer, 'base64url')}`;
/** Whether a site is an LTI registration. */
export const isLti = (site) => site.lti !== undefined;
/**
 * The site ids of an issuer, by client id. Issuers are compared as they are written: `https://lms.example` and
 * `https://lms.example/` are two (OpenID Connect Core §2).
 */
export async function clientsOf(records, issuer) {
    const found = await records.get(issuerKey(issuer));
    return new Map(Object.entries(found?.value.clients ?? {}));
}
/** The LTI site with that id, or null; read fresh. */
export async function ltiSiteOf(records, id) {
    const site = await siteOf(records, id);
    return site !== null && isLti(site) ? site : null;
}
/** The LTI site of an issuer and a client id, or null. */
export async function registeredSite(records, issuer, clientId) {
    const id = (await clientsOf(records, issuer)).get(clientId);
    return id === undefined ? null : await ltiSiteOf(records, id);
}
/** Adds a registration as a site; null where that client of that issuer is registered already. */
export async function addRegistration(records, { registration, name, software, origin, status, now }) {
    const { issuer, clientId } = registration;
    const before = (await clientsOf(records, issuer)).get(clientId);
    if (before !== undefined && (await ltiSiteOf(records, before)) !== null)
        return null;
    const id = `s_${randomBytes(12).toString('base64url')}`;
    const site = {
        id,
        name,
        origins: [origin],
        reports: null,
        software,
        keys: [],
        status,
        createdAt: now,
        pairedWith: '',
        lti: registration,
    };
    await addSite(records, site);
    const { value } = await changeRecord(records, issuerKey(issuer), (old) => {
        const clients = new Map(Object.entries(old?.clients ?? {}));
        const holder = clients.get(clientId);
        // a place whose site is gone was left behind by a removal that was cut off
        if (old !== null && holder !== undefined && holder !== before)
            return old;
        return { clients: Object.fromEntries(clients.set(clientId, id)) };
    });
    if (new Map(Object.entries(value.clients)).get(clientId) === id)
        return site;
    await removeSite(records, id); // whoever was faster holds the place
    return null;
}
/** Takes the place of a registration away, so that the same client may be registered anew. */
export async function forgetClient(records, { issuer, clientId }) {
    const key = issuerKey(issuer);
    const { value, version } = await changeRecord(records, key, (old) => {
        const others = Object.entries(old?.clients ?? {}).filter(([one]) => one !== clientId);
        return { clients: Object.fromEntries(others) };
    });
    if (Object.keys(value.clients).length === 0)
        await records.delete(key, { ifVersion: version });
}
/** Applies a pure change to a registration; null where there is none. */
export async function changeRegistration(records, id, change) {
    const site = await changeSite(records, id, (old) => old.lti === undefined ? old : { ...old, lti: change(old.lti) });
    return site !== null && isLti(site) ? site : null;
}
/** Notes what a further registration of the same client brought; nothing of it counts before `approve`. */
export const propose = (records, id, proposed) => changeRegistration(records, id, (old) => ({ ...old, proposed }));
/** The operator's yes: to a pending registration, and to what was proposed for one that runs. */
export async function approve(records, id) {
    const site = await changeSite(records, id, (old) => {
        if (old.lti === undefined)
            return old;
        const proposal = old.lti.proposed === null ? null : withoutTime(old.lti.proposed);
        const deployments = [...new Set([...old.lti.deployments, ...(proposal?.deployments ?? [])])];
        return {
            ...old,
            status: old.status === 'pending' ? 'active' : old.status,
            lti: { ...old.lti, ...proposal, deployments, proposed: null },
        };
    });
    return site !== null && isLti(site) ? site : null;
}
const withoutTime = ({ at: _, ...proposal }) => proposal;
/** Notes a deployment that launched for the first time, where the policy accepts that. */
export const addDeployment = (records, id, deployment) => changeRegistration(records, id, (old) => old.deployments.includes(deployment) ? old : { ...old, deployments: [...old.deployments, deployment] });
//# sourceMappingURL=registrations.js.map
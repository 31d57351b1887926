import { cleanTitle } from "../admission/clean-name.js";
import { BridgeError } from "../errors.js";
import { jsonOf } from "../platforms/json.js";
import { platformKeysOf } from "../platforms/jwk.js";
import { servicePlatformOf } from "../platforms/platform.js";
import { SCOPES } from "../platforms/scopes.js";
import { TokenRefusal } from "../platforms/token.js";
import { isLti } from "../sites/registrations.js";
import { ANSWERS_WITHIN } from "./check-address.js";
import { scopesOf } from "./lti-words.js";
/** How far clocks may differ, in ms: the leeway of a launch. */
const DRIFT_ALLOWED = 60_000;
const MAX_BYTES = 256 * 1024;
/** What the tool can make use of. */
const WANTED = [SCOPES.roster, SCOPES.score, SCOPES.lineItem];
/** Whether every LTI platform can be reached, agrees about the time and believes the tool. */
export async function checkPlatforms(sites, checks) {
    const found = await Promise.all(sites.filter(isLti).map((site) => checkPlatform(site, checks)));
    return found.flat();
}
async function checkPlatform(site, checks) {
    const name = `LTI ${cleanTitle(site.name)}`;
    if (site.status === 'suspended')
        return [{ name, ok: true, seen: 'suspended, and so not asked' }];
    const [keys, services] = await Promise.all([
        checkKeySet(name, site, checks),
        checkServices(name, site, checks),
    ]);
    return [checkRegistration(name, site), ...keys, services];
}
function checkRegistration(name, { id, status, lti }) {
    const { deployments, policy, proposed } = lti;
    const known = `${deployments.length} ${deployments.length === 1 ? 'deployment' : 'deployments'}`;
    const approve = `Let it in: meetbridge sites approve ${id}`;
    if (status === 'pending')
        return { name, ok: true, seen: 'waits for approval', remedy: approve };
    if (deployments.length === 0 && policy.newDeployments === 'refuse') {
        const remedy = `Add the one that the platform shows: meetbridge sites deployment ${id} DEPLOYMENT`;
        return { name, ok: false, seen: 'no deployment is known, so nobody can come in', remedy };
    }
    if (proposed === null)
        return { name, ok: true, seen: known };
    const remedy = `See it with "meetbridge sites", then: meetbridge sites approve ${id}`;
    return { name, ok: true, seen: `${known}; it has registered again, and that waits for approval`, remedy };
}
async function checkKeySet(platform, { lti }, { send, clock }) {
    const name = `${platform}: keys`;
    const asked = clock();
    let answer;
    try {
        answer = await send(lti.jwksUri, {
            headers: { accept: 'application/json' },
            network: lti.network,
            maxBytes: MAX_BYTES,
            within: ANSWERS_WITHIN,
        });
    }
    catch (error) {
        return [
            { name, ok: false, seen: sentenceOf(error), remedy: 'See that its key set can be reached from here.' },
        ];
    }
    const published = jsonOf(answer)?.keys;
    const keys = platformKeysOf(Array.isArray(published) ? published : []);
    const usable = [...keys.values()].filter(({ alg }) => alg === 'RS256').length;
    const drift = checkDrift(`${platform}: clock`, answer, (asked + clock()) / 2);
    if (answer.status === 200 && usable > 0)
        return [{ name, ok: true, seen: `${usable} for RS256` }, ...drift];
    const seen = `none for RS256 in an answer with status ${answer.status}`;
    return [
        { name, ok: false, seen, remedy: 'The registered address of its key set must answer with one.' },
        ...drift,
    ];
}
/** Nothing where the platform does not say what time it is; `at` is epoch ms. */
function checkDrift(name, { headers }, at) {
    const date = Date.parse(headers.date ?? '');
    if (Number.isNaN(date))
        return [];
    const drift = Math.round((date + 500 - at) / 1000);
    const seen = `${Math.abs(drift)} s ${drift < 0 ? 'behind' : 'ahead'}`;
    if (Math.abs(drift) * 1000 <= DRIFT_ALLOWED)
        return [{ name, ok: true, seen }];
    return [
        {
            name,
            ok: false,
            seen,
            remedy: 'Keep the time on both machines with NTP: launches are good for a minute.',
        },
    ];
}
async function checkServices(platform, site, { tokens }) {
    const name = `${platform}: services`;
    const asked = site.lti.scopes === null ? WANTED : WANTED.filter((one) => site.lti.scopes?.granted.includes(one));
    if (tokens === null)
        return { name, ok: true, seen: 'not tried: the tool has made no keys yet' };
    const granted = [];
    for (const scope of asked) {
        try {
            await tokens.tokenFor(servicePlatformOf(site), [scope]);
            granted.push(scope);
        }
        catch (error) {
            if (!(error instanceof TokenRefusal) || error.reason !== 'invalid_scope')
                return refusalOf(name, error);
        }
    }
    const missing = WANTED.filter((one) => !granted.includes(one));
    const seen = granted.length === 0 ? 'none granted' : `granted: ${scopesOf(granted)}`;
    if (missing.length === 0)
        return { name, ok: true, seen };
    const remedy = `Without ${scopesOf(missing)}, ${lossOf(missing)}. The platform's administrator can grant it to the tool.`;
    return { name, ok: true, seen, remedy };
}
const lossOf = (missing) => [
    ...(missing.includes(SCOPES.roster) ? ['nobody is shown as absent'] : []),
    ...(missing.includes(SCOPES.score) ? ['no marks are sent'] : []),
    ...(missing.includes(SCOPES.lineItem) ? ['marks need a column that is there already'] : []),
].join(', and ');
function refusalOf(name, error) {
    const remedy = error instanceof TokenRefusal
        ? 'The platform must be able to fetch the tool’s keys (/lti/jwks.json) and know the registered client id.'
        : 'See that its token endpoint can be reached from here.';
    return { name, ok: false, seen: sentenceOf(error), remedy };
}
/** What went wrong, in our own words alone. */
function sentenceOf(error) {
    if (error instanceof BridgeError)
        return error.message;
    throw error;
}
//# sourceMappingURL=check-platforms.js.map
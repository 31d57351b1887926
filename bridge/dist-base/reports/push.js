import { signReports } from "./signature.js";
/**
 * Sends one page to the site's address. Only a 2xx is taken; redirects are not followed, because the page is for that one
 * address, and nothing of the answer but its status is read.
 */
export async function pushPage(address, page, { signer, now, answersWithin, signal, }) {
    const body = JSON.stringify(page);
    const bearer = await signReports(signer, page.site, body, now);
    try {
        const response = await fetch(address, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
            body,
            redirect: 'manual',
            signal: AbortSignal.any([signal, AbortSignal.timeout(answersWithin)]),
        });
        await response.body?.cancel();
        return judge(response.status);
    }
    catch (error) {
        return { taken: false, trouble: reasonOf(error) };
    }
}
const judge = (status) => status >= 200 && status < 300 ? { taken: true } : { taken: false, trouble: `The site answered ${status}.` };
/** The stable name of a network failure (`ECONNREFUSED`, `TimeoutError`); texts may hold addresses. */
function reasonOf(error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const name = cause instanceof Error
        ? 'code' in cause && typeof cause.code === 'string'
            ? cause.code
            : cause.name
        : 'unknown';
    return `The site could not be reached: ${name}.`;
}
//# sourceMappingURL=push.js.map
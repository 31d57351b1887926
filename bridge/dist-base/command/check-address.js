import { z } from 'zod';
/** How long an address may take, in milliseconds. */
export const ANSWERS_WITHIN = 5000;
/** How far clocks may differ before assertions are refused, in milliseconds. */
const DRIFT_ALLOWED = 5000;
const Live = z.object({ now: z.number() });
const KeySet = z.object({ keys: z.array(z.object({ kid: z.string() })) });
/** What went wrong with a request, in one or two words: the system's own code where there is one. */
export const failureOf = (error) => {
    if (!(error instanceof Error))
        return 'no answer';
    if (error.name === 'TimeoutError')
        return `no answer within ${ANSWERS_WITHIN / 1000} s`;
    const cause = error.cause;
    return cause?.code ?? cause?.message ?? error.message;
};
const get = async (url) => fetch(url, { signal: AbortSignal.timeout(ANSWERS_WITHIN), redirect: 'manual' });
/** Whether the public address leads to this very bridge: it must publish the keys of our data folder. */
export async function checkAddress(origin, published) {
    const name = 'address';
    const wrong = (seen, remedy) => ({
        name,
        ok: false,
        seen: `${origin}: ${seen}`,
        remedy,
    });
    const proxy = 'See that the proxy passes every path of that host on to the bridge, as it is, and does not redirect.';
    try {
        const live = await get(`${origin}/health/live`);
        if (live.status !== 200)
            return wrong(`/health/live answers ${live.status}`, proxy);
        if (!Live.safeParse(await live.json().catch(() => null)).success)
            return wrong('something else answers there', proxy);
        const keys = KeySet.safeParse(await (await get(`${origin}/.well-known/jwks.json`)).json().catch(() => null));
        const ours = new Set(published.map(({ kid }) => kid));
        if (!keys.success || !keys.data.keys.some(({ kid }) => ours.has(kid))) {
            const remedy = 'Set MEETBRIDGE_URL and MEETBRIDGE_DATA to those of the bridge that runs there.';
            return wrong('another bridge answers, with other keys', remedy);
        }
        return { name, ok: true, seen: `${origin} leads here` };
    }
    catch (error) {
        const remedy = 'Start the bridge (meetbridge serve); see that the name resolves and that the certificate is valid.';
        return wrong(failureOf(error), remedy);
    }
}
/**
 * How far this machine's clock is from those of the bridge's address and of LiveKit; `httpUrl` is LiveKit's. Their `Date`
 * headers tell whole seconds, so half a second of difference means nothing.
 */
export async function checkClock({ origin, livekitUrl }, clock) {
    const name = 'clock';
    const compared = await Promise.all([
        driftOf('the address', `${origin}/health/live`, clock),
        driftOf('LiveKit', livekitUrl.replace(/^ws/, 'http'), clock),
    ]);
    const drifts = compared.filter((one) => one !== null);
    if (drifts.length === 0) {
        return {
            name,
            ok: false,
            seen: 'neither the address nor LiveKit answers',
            remedy: 'Get those two to answer first.',
        };
    }
    const seen = drifts.map(({ who, drift }) => `${amountOf(drift)} from ${who}`).join(', ');
    if (drifts.every(({ drift }) => Math.abs(drift) <= DRIFT_ALLOWED))
        return { name, ok: true, seen };
    return {
        name,
        ok: false,
        seen,
        remedy: 'Keep the time on every machine with NTP: timedatectl set-ntp true',
    };
}
const amountOf = (drift) => Math.abs(drift) < 1000 ? 'less than 1 s' : `${Math.round(drift / 1000)} s`;
async function driftOf(who, url, clock) {
    try {
        const asked = clock();
        const response = await get(url);
        const answered = clock();
        await response.body?.cancel();
        const date = Date.parse(response.headers.get('date') ?? '');
        return Number.isNaN(date) ? null : { who, drift: date + 500 - (asked + answered) / 2 };
    }
    catch {
        return null; // the checks of the address and of LiveKit say why
    }
}
//# sourceMappingURL=check-address.js.map
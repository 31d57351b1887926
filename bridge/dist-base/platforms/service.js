import { networkFor } from "./address.js";
const MAX_BYTES = 1024 * 1024;
const ANSWERS_WITHIN = 10_000;
export const createServiceCall = ({ send, tokens }) => async (platform, { url, scopes, headers, maxBytes = MAX_BYTES, within = ANSWERS_WITHIN, ...rest }) => {
    const network = networkFor(url, platform);
    const sendWith = (token) => send(url, {
        ...rest,
        headers: { ...headers, authorization: `Bearer ${token}` },
        maxBytes,
        within,
        network,
    });
    const token = await tokens.tokenFor(platform, scopes);
    const answer = await sendWith(token);
    if (answer.status !== 401)
        return answer;
    return await sendWith(await tokens.renew(platform, scopes, token));
};
//# sourceMappingURL=service.js.map
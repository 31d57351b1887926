import { promises as dns } from 'node:dns';
import http, {} from 'node:http';
import https from 'node:https';
import { BridgeError } from "../errors.js";
import { hostOf, reachable, readAddress } from "./address.js";
const CONNECTIONS_PER_HOST = 16;
/** Idle connections are kept this long, in ms; less than common servers do, or than they say. */
const KEPT_FOR = 4000;
const systemLookup = (hostname) => dns.lookup(hostname, { all: true });
/** A code of the system's or of OpenSSL's; texts may hold addresses. */
const codeOf = (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (typeof code === 'string' && /^[A-Z0-9_]+$/.test(code))
        return code;
    return error instanceof Error ? error.name : 'unknown';
};
const isHangUp = ({ code }) => code === 'ECONNRESET' || code === 'EPIPE';
const unavailable = (why) => new BridgeError('lti_service_unavailable', `The platform gave no answer: ${why}.`);
/**
 * The only way to the platforms. A connection goes to an address that was judged, and to no other: the name is resolved
 * once, for this connection, and every answer is looked at (so a name that changes meanwhile gains nothing). Connections are
 * kept, but never shared between requests that may go differently far.
 */
export function createPlatformRequests({ lookup = systemLookup, loopback }) {
    const options = { keepAlive: true, timeout: KEPT_FOR, maxSockets: CONNECTIONS_PER_HOST };
    const agentsFor = () => ({
        'http:': new http.Agent(options),
        'https:': new https.Agent(options),
    });
    const agents = { public: agentsFor(), named: agentsFor() };
    /** Called where a connection is opened to a name; what it gives is what is connected to. */
    const judged = (protocol, reach) => (hostname, { all }, done) => {
        void lookup(hostname)
            .then((addresses) => reachable(addresses, protocol, reach))
            .then(([...addresses]) => {
            if (all === true)
                return done(null, addresses);
            const [first] = addresses;
            done(null, first?.address ?? '', first?.family);
        }, (error) => done(error, ''));
    };
    const open = (url, request) => {
        const reach = { network: request.network, loopback };
        const to = {
            method: request.method ?? 'GET',
            hostname: hostOf(url),
            port: url.port,
            path: `${url.pathname}${url.search}`,
            headers: { 'user-agent': 'meetbridge', 'accept-encoding': 'identity', ...request.headers },
            lookup: judged(url.protocol, reach),
        };
        const own = agents[request.network];
        return url.protocol === 'https:'
            ? https.request({ ...to, agent: own['https:'] })
            : http.request({ ...to, agent: own['http:'] });
    };
    const send = async (address, request) => {
        const url = readAddress(address, { network: request.network, loopback });
        const { within, signal, maxBytes, body } = request;
        return await new Promise((resolve, reject) => {
            let current = null;
            let isSettled = false;
            const settle = (act) => {
                isSettled = true;
                clearTimeout(timer);
                signal?.removeEventListener('abort', leave);
                act();
            };
            const fail = (error) => settle(() => {
                reject(error);
                current?.destroy();
            });
            const leave = () => fail(unavailable('AbortError'));
            const timer = setTimeout(() => fail(unavailable('TimeoutError')), within);
            const attempt = () => {
                const sent = open(url, request);
                current = sent;
                let answered = false;
                sent.on('error', (error) => {
                    if (isSettled)
                        return;
                    // a kept connection may have been closed at the other end in this very moment, before anything was read there
                    if (sent.reusedSocket && !answered && isHangUp(error))
                        return attempt();
                    fail(error instanceof BridgeError ? error : unavailable(codeOf(error)));
                });
                sent.on('response', (response) => {
                    answered = true;
                    readBody(response, maxBytes).then((text) => settle(() => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })), (error) => fail(error instanceof BridgeError ? error : unavailable(codeOf(error))));
                });
                sent.end(body);
            };
            if (signal?.aborted === true)
                return leave();
            signal?.addEventListener('abort', leave);
            attempt();
        });
    };
    return {
        send,
        close: () => {
            for (const own of [agents.public, agents.named]) {
                own['http:'].destroy();
                own['https:'].destroy();
            }
        },
    };
}
async function readBody(response, maxBytes) {
    const tooLong = () => unavailable('it is longer than allowed');
    if (Number(response.headers['content-length'] ?? 0) > maxBytes)
        throw tooLong();
    const chunks = [];
    let length = 0;
    for await (const chunk of response) {
        length += chunk.length;
        if (length > maxBytes)
            throw tooLong();
        chunks.push(chunk);
    }
    return new TextDecoder().decode(Buffer.concat(chunks));
}
//# sourceMappingURL=request.js.map
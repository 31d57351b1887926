import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Origin } from '@meetbridge/shared/contract';
import { z } from 'zod';
/** LiveKit's own development keys, which everybody knows. */
const developmentKeys = { apiKey: 'devkey', apiSecret: 'secret' };
/** LiveKit itself complains about shorter ones. */
const SECRET_LENGTH = 32;
const LiveKitUrl = z
    .string()
    .refine((value) => URL.canParse(value) && /^(wss?|https?):$/.test(new URL(value).protocol), {
    error: 'must be an address such as wss://livekit.example.org',
})
    .transform((value) => value.replace(/^http/, 'ws').replace(/\/+$/, ''));
const whole = (from, to) => z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(from, `must be at least ${from}`)
    .max(to, `must be at most ${to}`);
/** Every setting: what it is for, what it is by itself, what it may be. The order is that of `.env.example`. */
const settings = {
    MEETBRIDGE_URL: {
        about: 'The public origin of the bridge, as browsers reach it; https in production.',
        example: 'https://meet.example.org',
        schema: Origin,
    },
    MEETBRIDGE_HOST: {
        about: 'The address to listen on; empty for all, 127.0.0.1 where a proxy on this machine stands in front.',
        usual: '',
        schema: z.union([z.literal('').transform(() => null), z.ipv4(), z.ipv6()], {
            error: 'must be an IP address',
        }),
    },
    MEETBRIDGE_PORT: { about: 'The port to listen on.', usual: '8080', schema: whole(0, 65_535) },
    MEETBRIDGE_DATA: {
        about: "The folder of the bridge's database and keys; it is made where it is missing.",
        usual: './data',
        schema: z.string().transform((value) => resolve(value)),
    },
    MEETBRIDGE_TRUST_PROXY: {
        about: 'How many proxies stand in front of the bridge, so that it sees whose request it is.',
        usual: '0',
        schema: whole(0, 10),
    },
    LIVEKIT_URL: {
        about: 'The WebSocket address of LiveKit, as browsers and the bridge reach it.',
        example: 'wss://livekit.example.org',
        schema: LiveKitUrl,
    },
    LIVEKIT_API_KEY: { about: "LiveKit's API key.", example: 'meetbridge', schema: z.string() },
    LIVEKIT_API_SECRET: {
        about: "LiveKit's API secret, at least 32 characters in production.",
        example: '',
        schema: z.string(),
    },
    MEETBRIDGE_RATE_LIMITS: {
        about: '"off" for load tests; refused in production.',
        usual: 'on',
        schema: z.enum(['on', 'off'], { error: 'must be on or off' }),
    },
    MEETBRIDGE_KEEP_DAYS: {
        about: 'For how many days after its end a meeting is known here: who was there, and what moderators did in it.',
        usual: '30',
        schema: whole(1, 3650),
    },
    MEETBRIDGE_ALLOW_LOOPBACK: {
        about: '"on" lets LTI platforms on this very machine register themselves, for development; refused in production.',
        usual: 'off',
        schema: z.enum(['on', 'off'], { error: 'must be on or off' }),
    },
    NODE_ENV: {
        about: '"production" refuses everything that is good for development only.',
        usual: 'development',
        schema: z.string(),
    },
};
/** All mistakes of the environment together, one sentence each. */
export class ConfigError extends Error {
    mistakes;
    constructor(mistakes) {
        super(['The environment is not complete:', ...mistakes.map((mistake) => `  - ${mistake}`)].join('\n'));
        this.name = 'ConfigError';
        this.mistakes = mistakes;
    }
}
/** Reads everything `serve` needs. Throws `ConfigError`; no value ever stands in a mistake. */
export function readConfig(env) {
    const mistakes = [];
    const found = read(env, Object.keys(settings), mistakes);
    const production = env['NODE_ENV'] === 'production';
    if (production)
        mistakes.push(...developmentOnly(found));
    if (mistakes.length > 0)
        throw new ConfigError(mistakes);
    const values = found;
    return {
        origin: values.MEETBRIDGE_URL,
        host: values.MEETBRIDGE_HOST,
        port: values.MEETBRIDGE_PORT,
        data: values.MEETBRIDGE_DATA,
        livekit: {
            url: values.LIVEKIT_URL,
            apiKey: values.LIVEKIT_API_KEY,
            apiSecret: values.LIVEKIT_API_SECRET,
        },
        rateLimits: values.MEETBRIDGE_RATE_LIMITS === 'on',
        trustProxy: values.MEETBRIDGE_TRUST_PROXY,
        keepDays: values.MEETBRIDGE_KEEP_DAYS,
        allowLoopback: values.MEETBRIDGE_ALLOW_LOOPBACK === 'on',
        production,
    };
}
/** Reads where the data is, which is all that most commands need. Throws `ConfigError`. */
export function readDataFolder(env) {
    const mistakes = [];
    const { MEETBRIDGE_DATA: data } = read(env, ['MEETBRIDGE_DATA'], mistakes);
    if (data === undefined)
        throw new ConfigError(mistakes);
    return data;
}
/** Reads where the data is, and the origin at which the bridge is reached. Throws `ConfigError`. */
export function readPlace(env) {
    const mistakes = [];
    const found = read(env, ['MEETBRIDGE_DATA', 'MEETBRIDGE_URL'], mistakes);
    const { MEETBRIDGE_DATA: data, MEETBRIDGE_URL: origin } = found;
    if (data === undefined || origin === undefined)
        throw new ConfigError(mistakes);
    return { data, origin };
}
function read(env, names, mistakes) {
    const values = {};
    for (const name of names) {
        const setting = settings[name];
        const raw = rawOf(env, name);
        const text = raw.value ?? ('usual' in setting ? setting.usual : undefined);
        if (raw.mistake !== undefined)
            mistakes.push(raw.mistake);
        else if (text === undefined)
            mistakes.push(`${name} is missing: ${setting.about}`);
        else {
            const parsed = setting.schema.safeParse(text);
            if (parsed.success)
                values[name] = parsed.data;
            else
                mistakes.push(...parsed.error.issues.map(({ message }) => `${name} ${message}`));
        }
    }
    return values;
}
/** A setting as it stands in the environment or in the file that `…_FILE` names; empty counts as missing. */
function rawOf(env, name) {
    const direct = env[name] || undefined;
    const file = env[`${name}_FILE`] || undefined;
    if (file === undefined)
        return direct === undefined ? {} : { value: direct };
    if (direct !== undefined)
        return { mistake: `${name} and ${name}_FILE are both set; only one can count` };
    try {
        const value = readFileSync(file, 'utf8').trim();
        return value === '' ? {} : { value };
    }
    catch (error) {
        return {
            mistake: `${name}_FILE names a file that cannot be read (${error.code})`,
        };
    }
}
/** What is good enough to try things out, and would hurt people for real. */
function developmentOnly(values) {
    const { MEETBRIDGE_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = values;
    const mistakes = [];
    if (url?.startsWith('http:'))
        mistakes.push('MEETBRIDGE_URL must be https in production');
    if (key === developmentKeys.apiKey || secret === developmentKeys.apiSecret) {
        mistakes.push("LIVEKIT_API_KEY and LIVEKIT_API_SECRET are LiveKit's development keys, which everybody knows");
    }
    else if (secret !== undefined && secret.length < SECRET_LENGTH) {
        mistakes.push(`LIVEKIT_API_SECRET must have at least ${SECRET_LENGTH} characters in production`);
    }
    if (values.MEETBRIDGE_RATE_LIMITS === 'off')
        mistakes.push('MEETBRIDGE_RATE_LIMITS cannot be off in production');
    if (values.MEETBRIDGE_ALLOW_LOOPBACK === 'on')
        mistakes.push('MEETBRIDGE_ALLOW_LOOPBACK cannot be on in production');
    return mistakes;
}
/** The text of `.env.example`: every setting, those that have a usual value as comments. */
export const exampleEnvironment = () => [
    '# Settings of the bridge. Each can also come from a file: LIVEKIT_API_SECRET_FILE=/run/secrets/livekit',
    ...Object.entries(settings).map(([name, setting]) => 'usual' in setting
        ? `# ${setting.about}\n# ${name}=${setting.usual}`
        : `# ${setting.about}\n${name}=${setting.example}`),
].join('\n\n') + '\n';
//# sourceMappingURL=config.js.map
import { parseArgs } from 'node:util';
import { ConfigError, readConfig, readDataFolder, readPlace } from "../config.js";
import { BridgeError } from "../errors.js";
import { help } from "./help.js";
import { CommandMistake } from "./mistake.js";
/**
 * Runs one command line and answers its exit code: 2 for a mistake that whoever typed it can put right, 1 for any other failure.
 * Parts that a command does not need are never loaded.
 */
export async function run(args, { env, out, err }) {
    try {
        return await dispatch(args, env, (text) => out(`${text.trimEnd()}\n`));
    }
    catch (error) {
        const isMistake = error instanceof CommandMistake || error instanceof ConfigError;
        const isExpected = isMistake || error instanceof BridgeError;
        err(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
        return isMistake ? 2 : 1;
    }
}
async function dispatch(args, env, say) {
    const { values, positionals } = commandLine(args);
    const [command = 'help', ...rest] = positionals;
    const asJson = values.json === true;
    const answer = ({ json, text }) => {
        say(asJson ? JSON.stringify(json) : text);
        return 0;
    };
    if (values.help === true || command === 'help')
        return answer({ json: help, text: help });
    switch (command) {
        case 'serve':
            return await (await import("./serve.js")).serve(readConfig(env));
        case 'invite':
            return answer(await invitation(env, values));
        case 'sites': {
            const place = { data: readDataFolder(env), origin: () => readPlace(env).origin };
            return answer(await (await import("./sites.js")).sites(place, rest));
        }
        case 'keys': {
            const { keys } = await import("./keys.js");
            return answer(await keys(readDataFolder(env), rest, { now: values.now === true, clock: Date.now }));
        }
        case 'audit':
            return answer(await (await import("./audit.js")).audit(readDataFolder(env), rest[0]));
        case 'doctor': {
            const [{ doctor }, { openStore }] = await Promise.all([import("./doctor.js"), import("./data.js")]);
            const config = readConfig(env);
            const parts = { config, openStore: () => openStore(config.data), clock: Date.now };
            const { output, healthy } = await doctor(parts, { json: asJson });
            say(output);
            return healthy ? 0 : 1;
        }
        default:
            throw new CommandMistake(`There is no command "${command}". "meetbridge help" lists them.`);
    }
}
async function invitation(env, { lti, origin }) {
    const { invite, inviteLti } = await import("./invite.js");
    if (lti !== true)
        return await invite(readDataFolder(env), origin);
    if (origin !== undefined)
        throw new CommandMistake('invite takes --origin or --lti, not both.');
    return await inviteLti(readPlace(env));
}
function commandLine(args) {
    try {
        return parse(args);
    }
    catch (error) {
        throw new CommandMistake(error instanceof Error ? error.message : 'The command line cannot be read.');
    }
}
const parse = (args) => parseArgs({
    args,
    allowPositionals: true,
    options: {
        origin: { type: 'string' },
        lti: { type: 'boolean' },
        now: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
    },
});
//# sourceMappingURL=run.js.map
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openToolKeys, TOOL_KEY_FILE } from "../tool-keys.js";
import { CommandMistake } from "./mistake.js";
/** How long platforms may go on with a key set they have read, in ms. */
const KNOWN_AFTER = 24 * 60 * 60_000;
/**
 * `meetbridge keys [list]` and `meetbridge keys rotate [--now]`: the keys with which the bridge signs as an LTI tool. Turning again
 * before platforms can have read the next key takes `now`: what they are then asked with, they may not believe for a while.
 */
export async function keys(data, [verb = 'list', ...rest], { now, clock }) {
    if (!['list', 'rotate'].includes(verb) || rest.length > 0) {
        throw new CommandMistake('keys knows list and rotate.');
    }
    const isThere = existsSync(join(data, TOOL_KEY_FILE));
    if (!isThere && verb === 'list') {
        return {
            json: [],
            text: 'There are none yet: the bridge makes them when a platform first asks for them.',
        };
    }
    if (!isThere)
        throw new CommandMistake('There are none yet: the bridge makes them when they are first needed.');
    const tool = openToolKeys(data, clock);
    if (verb === 'list')
        return answerOf(await tool.facts());
    const next = nextOf(await tool.facts());
    const known = next === null ? 0 : next.since + KNOWN_AFTER;
    if (!now && clock() < known) {
        throw new CommandMistake(`The next key is known since ${dateOf(next?.since ?? 0)} only, and platforms keep what they have read. ` +
            `Rotate after ${dateOf(known)}, or with --now.`);
    }
    return answerOf(await tool.rotate(clock()));
}
/** The next key, if others were there before it: the very first ones came together, and are known together. */
const nextOf = (facts) => facts.some(({ as }) => as === 'previous') ? (facts.find(({ as }) => as === 'next') ?? null) : null;
const dateOf = (time) => `${new Date(time).toISOString().replace('T', ' ').slice(0, 16)} UTC`;
const answerOf = (facts) => ({
    json: facts,
    text: facts.map(({ kid, as, since }) => `${kid}  ${as.padEnd(8)}  since ${dateOf(since)}`).join('\n'),
});
//# sourceMappingURL=keys.js.map
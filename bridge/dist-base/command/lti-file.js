import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RegistrationFile, RegistrationPolicy } from "../sites/registration.js";
import { CommandMistake } from "./mistake.js";
/** Reads an operator's file about a platform. Mistakes name the member, and never what stands there. */
export function readRegistrationFile(path) {
    const { data, error } = RegistrationFile.safeParse(jsonIn(path));
    if (data !== undefined)
        return data;
    throw new CommandMistake(['The file cannot be used:', ...mistakesOf(error)].join('\n'));
}
function jsonIn(path) {
    let text;
    try {
        text = readFileSync(path, 'utf8');
    }
    catch (error) {
        throw new CommandMistake(`The file cannot be read (${error.code}).`);
    }
    try {
        return JSON.parse(text);
    }
    catch {
        throw new CommandMistake('The file is no JSON.');
    }
}
const mistakesOf = ({ issues }) => issues.map((issue) => {
    const member = issue.path.join('.');
    if (issue.code === 'unrecognized_keys')
        return `  - ${issue.keys.join(', ')} has no meaning here`;
    if (issue.code === 'invalid_type')
        return `  - ${member || 'all of it'} is missing or of the wrong kind`;
    return `  - ${member} ${issue.code === 'invalid_value' ? 'must be one of its words' : issue.message}`;
});
/** What a policy is called on the command line; each value has its word there. */
const words = {
    opens: { member: 'opens', of: (value) => value },
    assistants: {
        member: 'assistantsModerate',
        of: (value) => ({ moderate: true, attend: false })[value] ?? value,
    },
    deployments: { member: 'newDeployments', of: (value) => value },
    frames: { member: 'frameOrigins', of: (value) => value.split(',').filter(Boolean) },
};
const USAGE = [
    'policy knows these:',
    '  opens=frame|tab',
    '  assistants=moderate|attend',
    '  deployments=refuse|accept',
    '  frames=https://*.example.org,https://…',
].join('\n');
/** Reads `name=value` words into what changes of a policy. */
export function readPolicy(given) {
    const change = {};
    for (const one of given) {
        const [name = '', ...rest] = one.split('=');
        const word = Object.hasOwn(words, name) ? words[name] : undefined;
        if (word === undefined || rest.length === 0)
            throw new CommandMistake(USAGE);
        change[word.member] = word.of(rest.join('='));
    }
    const { data } = RegistrationPolicy.partial().safeParse(change);
    if (data === undefined || given.length === 0)
        throw new CommandMistake(USAGE);
    return Object.fromEntries(Object.entries(data).filter(([member]) => Object.hasOwn(change, member)));
}
//# sourceMappingURL=lti-file.js.map
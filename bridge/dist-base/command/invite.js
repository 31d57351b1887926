import { Origin } from '@meetbridge/shared/contract';
import { registrationAddress } from "../doors/lti/addresses.js";
import { issueLtiInvite } from "../sites/lti-invite.js";
import { issueInvite } from "../sites/pairing.js";
import { withStore } from "./data.js";
import { CommandMistake } from "./mistake.js";
/** `meetbridge invite --origin URL`: a one-time code for the site whose pages live there. */
export async function invite(data, given) {
    if (given === undefined) {
        throw new CommandMistake('invite needs --origin, such as --origin https://www.example.org, or --lti');
    }
    const origin = Origin.safeParse(given.replace(/\/$/, ''));
    if (!origin.success) {
        throw new CommandMistake(`"${given}" is no origin: scheme and host alone, such as https://www.example.org`);
    }
    const issued = await withStore(data, ({ records }) => issueInvite(records, { origin: origin.data, now: Date.now() }));
    return { json: issued, text: describeInvite(issued) };
}
/** `meetbridge invite --lti`: an address with which one LTI platform may register this bridge as a tool. */
export async function inviteLti({ data, origin }) {
    const { code, expiresAt } = await withStore(data, ({ records }) => issueLtiInvite(records, Date.now()));
    const url = registrationAddress(origin, code);
    const text = [
        '',
        `    ${url}`,
        '',
        `Good for one registration, until ${minuteOf(expiresAt)} UTC.`,
        'Moodle: Site administration → Plugins → External tool → Manage tools: paste it as Tool URL, press Add LTI Advantage.',
        'Platforms without dynamic registration: open it in a browser; every value to type in by hand stands there.',
    ].join('\n');
    return { json: { url, expiresAt }, text };
}
const minuteOf = (time) => new Date(time).toISOString().replace('T', ' ').slice(0, 16);
/** What the operator reads, and passes on. */
export const describeInvite = ({ code, origin, expiresAt }) => [
    '',
    `    ${code}`,
    '',
    `Good once, for ${origin}, until ${minuteOf(expiresAt)} UTC.`,
    "Paste it into the plugin's settings page of that site.",
].join('\n');
//# sourceMappingURL=invite.js.map
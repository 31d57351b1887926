import { cleanTitle } from "../admission/clean-name.js";
import { SCOPES } from "../platforms/scopes.js";
/** What platforms and people have written may hold anything; a terminal obeys some of it. */
const shown = (text) => (text === null ? '-' : cleanTitle(text));
const MOST_SHOWN = 10;
const list = (values) => values.length === 0
    ? 'none'
    : values.length <= MOST_SHOWN
        ? values.map(shown).join(', ')
        : `${values.slice(0, MOST_SHOWN).map(shown).join(', ')} and ${values.length - MOST_SHOWN} more`;
const names = new Map(Object.entries(SCOPES).map(([name, scope]) => [scope, name]));
/** Scopes in a word each. Pure. */
export const scopesOf = (scopes) => list(scopes.map((one) => names.get(one) ?? one));
const members = [
    'authorizationEndpoint',
    'tokenEndpoint',
    'jwksUri',
    'authorizationServer',
    'product',
];
/** What approving would change, a line each; of a pending registration all it is. Pure. */
export function changesOf({ status, lti }) {
    const { proposed } = lti;
    const next = proposed ?? lti;
    const isNew = status === 'pending';
    const lines = members.flatMap((member) => {
        if (isNew)
            return next[member] === null ? [] : [`${member}: ${shown(next[member])}`];
        return next[member] === lti[member] ? [] : [`${member}: ${shown(lti[member])} → ${shown(next[member])}`];
    });
    const added = next.deployments.filter((one) => isNew || !lti.deployments.includes(one));
    const granted = grantedOf(next);
    return [
        ...lines,
        ...(added.length === 0 ? [] : [`deployments: ${isNew ? '' : '+ '}${list(added)}`]),
        ...(isNew || granted !== grantedOf(lti) ? [`granted: ${granted}`] : []),
    ];
}
const grantedOf = ({ scopes }) => scopes === null ? 'as its launches say' : scopesOf(scopes.granted);
/** A registration below its site's line. Pure. */
export function describeRegistration(site) {
    const { issuer, clientId, deployments, proposed } = site.lti;
    const waits = site.status === 'pending' || proposed !== null;
    return [
        `issuer: ${shown(issuer)}`,
        `client id: ${shown(clientId)}`,
        `deployments: ${list(deployments)}`,
        `granted: ${grantedOf(site.lti)}`,
        ...(waits
            ? [
                `waits for: meetbridge sites approve ${site.id}`,
                ...(proposed === null ? [] : changesOf(site).map((line) => `  ${line}`)),
            ]
            : []),
    ].map((line) => `    ${line}`);
}
//# sourceMappingURL=lti-words.js.map
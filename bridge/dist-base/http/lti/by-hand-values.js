import { registrationAddress, toolAddresses } from "../../doors/lti/addresses.js";
import { ASKED, domainOf, MOODLE_GROUPS, TOOL_NAME } from "./tool-metadata.js";
/** Everything that a platform without dynamic registration wants to know, in the order in which most of them ask. Pure. */
export const byHandValues = (origin, invite) => (say) => {
    const { login, launch, keys } = toolAddresses(origin);
    return [
        { label: 'byHand.register', value: registrationAddress(origin, invite) },
        { label: 'byHand.name', value: TOOL_NAME },
        { label: 'byHand.target', value: launch },
        { label: 'byHand.login', value: login },
        { label: 'byHand.redirect', value: launch },
        { label: 'byHand.keys', value: keys },
        { label: 'byHand.deepLinking', value: launch },
        { label: 'byHand.domain', value: domainOf(origin) },
        {
            label: 'byHand.custom',
            value: `${MOODLE_GROUPS.name}=${MOODLE_GROUPS.value}`,
            hint: 'byHand.custom.hint',
        },
        { label: 'byHand.scopes', value: ASKED.join('\n') },
        { label: 'byHand.privacy', value: say('byHand.privacy.value') },
    ];
};
//# sourceMappingURL=by-hand-values.js.map
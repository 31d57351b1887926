/** The addresses of the tool at `origin`. Pure. */
export const toolAddresses = (origin) => ({
    login: `${origin}/lti/login`,
    launch: `${origin}/lti/launch`,
    keys: `${origin}/lti/jwks.json`,
});
/** The address that a platform's administrator pastes into it to register the tool; good once. Pure. */
export const registrationAddress = (origin, invite) => `${origin}/lti/register?invite=${invite}`;
/**
 * Whether a link leads to this tool: its launch address as it is, with any query. Compared as text before it is parsed, so that
 * user names, backslashes and other spellings of a host never come to be judged. Pure.
 */
export const isOurTarget = (target, origin) => {
    const { launch } = toolAddresses(origin);
    return target === launch || (target.startsWith(`${launch}?`) && !/[#\s\\]/.test(target));
};
//# sourceMappingURL=addresses.js.map
/** The tool's addresses as platforms know them. */
export type ToolAddresses = {
  /** `initiate_login_uri`. */
  login: string;
  /** `redirect_uri`, and the `target_link_uri` of every link. */
  launch: string;
  /** `jwks_uri`. */
  keys: string;
};

/** The addresses of the tool at `origin`. Pure. */
export const toolAddresses = (origin: string): ToolAddresses => ({
  login: `${origin}/lti/login`,
  launch: `${origin}/lti/launch`,
  keys: `${origin}/lti/jwks.json`,
});

/** The address that a platform's administrator pastes into it to register the tool; good once. Pure. */
export const registrationAddress = (origin: string, invite: string): string =>
  `${origin}/lti/register?invite=${invite}`;

/**
 * Whether a link leads to this tool: its launch address as it is, with any query. Compared as text before it is parsed, so that
 * user names, backslashes and other spellings of a host never come to be judged. Pure.
 */
export const isOurTarget = (target: string, origin: string): boolean => {
  const { launch } = toolAddresses(origin);
  return target === launch || (target.startsWith(`${launch}?`) && !/[#\s\\]/.test(target));
};

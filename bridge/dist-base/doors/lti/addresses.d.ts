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
export declare const toolAddresses: (origin: string) => ToolAddresses;
/** The address that a platform's administrator pastes into it to register the tool; good once. Pure. */
export declare const registrationAddress: (origin: string, invite: string) => string;
/**
 * Whether a link leads to this tool: its launch address as it is, with any query. Compared as text before it is parsed, so that
 * user names, backslashes and other spellings of a host never come to be judged. Pure.
 */
export declare const isOurTarget: (target: string, origin: string) => boolean;

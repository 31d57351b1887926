import type { LtiSite } from '../sites/site.ts';
/** Scopes in a word each. Pure. */
export declare const scopesOf: (scopes: readonly string[]) => string;
/** What approving would change, a line each; of a pending registration all it is. Pure. */
export declare function changesOf({ status, lti }: LtiSite): string[];
/** A registration below its site's line. Pure. */
export declare function describeRegistration(site: LtiSite): string[];

import type { Records } from '../store/primitives.ts';
import type { Proposal, Registration } from './registration.ts';
import type { LtiSite, Site } from './site.ts';
/** Whether a site is an LTI registration. */
export declare const isLti: (site: Site) => site is LtiSite;
/**
 * The site ids of an issuer, by client id. Issuers are compared as they are written: `https://lms.example` and
 * `https://lms.example/` are two (OpenID Connect Core §2).
 */
export declare function clientsOf(records: Records, issuer: string): Promise<ReadonlyMap<string, string>>;
/** The LTI site with that id, or null; read fresh. */
export declare function ltiSiteOf(records: Records, id: string): Promise<LtiSite | null>;
/** The LTI site of an issuer and a client id, or null. */
export declare function registeredSite(records: Records, issuer: string, clientId: string): Promise<LtiSite | null>;
export type NewRegistration = {
    registration: Registration;
    name: string;
    software: string;
    /** The bridge's own origin: its pages are the tool's. */
    origin: string;
    status: 'active' | 'pending';
    /** Epoch ms. */
    now: number;
};
/** Adds a registration as a site; null where that client of that issuer is registered already. */
export declare function addRegistration(records: Records, { registration, name, software, origin, status, now }: NewRegistration): Promise<LtiSite | null>;
/** Takes the place of a registration away, so that the same client may be registered anew. */
export declare function forgetClient(records: Records, { issuer, clientId }: Registration): Promise<void>;
/** Applies a pure change to a registration; null where there is none. */
export declare function changeRegistration(records: Records, id: string, change: (registration: Registration) => Registration): Promise<LtiSite | null>;
/** Notes what a further registration of the same client brought; nothing of it counts before `approve`. */
export declare const propose: (records: Records, id: string, proposed: Proposal) => Promise<LtiSite | null>;
/** The operator's yes: to a pending registration, and to what was proposed for one that runs. */
export declare function approve(records: Records, id: string): Promise<LtiSite | null>;
/** Notes a deployment that launched for the first time, where the policy accepts that. */
export declare const addDeployment: (records: Records, id: string, deployment: string) => Promise<LtiSite | null>;

import type { ServicePlatform } from './platform.ts';
import type { ServiceCall } from './service.ts';
/** Somebody of a course, as its platform knows them. Names are as they came: unchecked, and null where kept private. */
export type RosterMember = {
    sub: string;
    name: string | null;
    /** URIs, or short names of context roles. */
    roles: string[];
    status: 'active' | 'inactive' | 'deleted';
};
/** `partial`: the course has more people, or may have. */
export type Roster = {
    members: RosterMember[];
    partial: boolean;
};
/**
 * Who is in a course (Names and Role Provisioning Services 2.0). `url` is the claim's `context_memberships_url`; with
 * `rlid` (the id of a resource link) only those who may open that link. No page size is asked for: Moodle gives all at once
 * then, and works a page out as slowly as the whole. Everybody comes once.
 * Throws `lti_service_refused`, `lti_service_unavailable`, `lti_address_refused`.
 */
export declare function fetchMembers(call: ServiceCall, platform: ServicePlatform, url: string, { rlid, signal }?: {
    rlid?: string;
    signal?: AbortSignal;
}): Promise<Roster>;

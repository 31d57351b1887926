import type { Role } from '@meetbridge/shared/contract';
/** What the roles of a launch amount to in a meeting. */
export type Standing = {
    role: Role;
    /** May plan the meeting and see who was there. */
    teaches: boolean;
    /** Somebody whose attendance counts. */
    learns: boolean;
};
/**
 * The standing behind the roles of a launch. Only context roles count: an administrator of the institution or the system teaches
 * nothing here. Moodle sends its administrators the context role Instructor besides, and they moderate by that. Unknown
 * roles, and none at all, are an attendee's; a mentor alone looks on. Pure.
 */
export declare function standingOf(roles: readonly string[], { assistantsModerate }: {
    assistantsModerate: boolean;
}): Standing;

import type { ServicePlatform } from './platform.ts';
import type { ServiceCall } from './service.ts';
export type CourseGroup = {
    id: string;
    name: string;
};
/**
 * The groups of a course (Course Groups Service 1.0), or those of one person (`userId`, as in `sub`). `url` is the claim's
 * `context_groups_url`. Names are as they came, and may be empty. Throws as `fetchMembers` does.
 */
export declare function fetchGroups(call: ServiceCall, platform: ServicePlatform, url: string, { userId, signal }?: {
    userId?: string;
    signal?: AbortSignal;
}): Promise<{
    groups: CourseGroup[];
    partial: boolean;
}>;

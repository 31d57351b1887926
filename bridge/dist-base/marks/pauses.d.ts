import type { GradeService } from './grade-service.ts';
/** Which platforms are left alone for a while: one that is down would be asked again for every single mark. */
export type Pauses = {
    /** Until when (epoch ms) the site's platform is left alone, or null. */
    until(site: string): number | null;
    /** The same service, from whose answers it is learned who is to be left alone. */
    watching(service: GradeService): GradeService;
};
/** Kept in memory alone: after a restart, a platform gets another chance. */
export declare function createPauses({ clock, random }: {
    clock: () => number;
    random: () => number;
}): Pauses;

import type { GradeService, Later } from './grade-service.ts';
import { afterTry, type Tries } from './tries.ts';

/** Which platforms are left alone for a while: one that is down would be asked again for every single mark. */
export type Pauses = {
  /** Until when (epoch ms) the site's platform is left alone, or null. */
  until(site: string): number | null;
  /** The same service, from whose answers it is learned who is to be left alone. */
  watching(service: GradeService): GradeService;
};

/** Kept in memory alone: after a restart, a platform gets another chance. */
export function createPauses({ clock, random }: { clock: () => number; random: () => number }): Pauses {
  const pauses = new Map<string, Tries>();

  const until = (site: string): number | null => {
    const pause = pauses.get(site);
    return pause !== undefined && pause.notBefore > clock() ? pause.notBefore : null;
  };

  const note = <Outcome extends { kind: string } | Later>(site: string, outcome: Outcome): Outcome => {
    if (!('everything' in outcome)) pauses.delete(site);
    // those that were under way together are one failure
    else if (outcome.everything && until(site) === null) {
      const options = { now: clock(), after: outcome.after, random: random() };
      pauses.set(site, afterTry(pauses.get(site) ?? null, options));
    }
    return outcome;
  };

  return {
    until,
    watching: (service) => ({
      maySend: (grades) => service.maySend(grades),
      lineItem: async (site, ...rest) => note(site.id, await service.lineItem(site, ...rest)),
      isThere: async (site, ...rest) => note(site.id, await service.isThere(site, ...rest)),
      send: async (site, ...rest) => note(site.id, await service.send(site, ...rest)),
    }),
  };
}

import type { Site } from '../hosts/site.ts';

/** The body of one join: person number `person` into meeting number `meeting`; every tenth moderates. */
export const joinBody = (site: Site, bridge: string, meeting: number, person: number): string =>
  JSON.stringify({
    assertion: site.assertion(bridge, {
      person: { id: `person-${person}`, name: `Person ${person}` },
      role: person % 10 === 0 ? 'moderator' : 'attendee',
      meeting: { id: `meeting-${meeting}`, title: `Meeting ${meeting}`, settings: { startMuted: true } },
    }),
  });

import type { WaitingPerson } from '../../contract/seat.ts';

/** Who waits now and did not before. Pure. */
export function arrivalsIn(before: readonly WaitingPerson[], now: readonly WaitingPerson[]): WaitingPerson[] {
  const known = new Set(before.map(({ identity }) => identity));
  return now.filter(({ identity }) => !known.has(identity));
}

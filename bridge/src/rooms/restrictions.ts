import { type MeetingSettings, type Restriction, restrictions } from '@meetbridge/shared/contract';
import type { RoomState } from './state.ts';

/** What holds for one person, whatever everybody may. */
export type Exceptions = { restricted: Restriction[]; allowed: Restriction[] };

/** What of a site's settings counts until a moderator has decided. */
export type StartingRestrictions = Pick<MeetingSettings, 'restricted'>;

const none: Exceptions = { restricted: [], allowed: [] };

/** In the order of the contract, whatever the order of decisions. */
const sorted = (some: Iterable<Restriction>): Restriction[] => {
  const these = new Set(some);
  return restrictions.filter((one) => these.has(one));
};

const withOne = (some: Restriction[], what: Restriction, isIn: boolean): Restriction[] =>
  sorted(isIn ? [...some, what] : some.filter((one) => one !== what));

/** What is withheld from everybody but moderators. Pure. */
export const withheldFromAll = (state: RoomState, settings: StartingRestrictions): Restriction[] =>
  state.restricted ?? sorted(settings.restricted);

/** What is withheld from one person who is no moderator. Pure. */
export function withheldFrom(
  state: RoomState,
  identity: string,
  settings: StartingRestrictions,
): Restriction[] {
  const { restricted, allowed } = state.people[identity] ?? none;
  const general = withheldFromAll(state, settings).filter((one) => !allowed.includes(one));
  return sorted([...general, ...restricted]);
}

/** Withholds something from everybody, or gives it back; exceptions about it end, because the last word counts. Pure. */
export function withRestriction(
  state: RoomState,
  settings: StartingRestrictions,
  { what, restricted, now }: { what: Restriction; restricted: boolean; now: number },
): RoomState {
  const people = Object.entries(state.people).map(([identity, exceptions]): [string, Exceptions] => [
    identity,
    {
      restricted: withOne(exceptions.restricted, what, false),
      allowed: withOne(exceptions.allowed, what, false),
    },
  ]);
  return {
    ...state,
    restricted: withOne(withheldFromAll(state, settings), what, restricted),
    people: Object.fromEntries(people.filter(([, one]) => one.restricted.length + one.allowed.length > 0)),
    decidedAt: now,
  };
}

/** The same for one person alone. Pure. */
export function withPersonRestriction(
  state: RoomState,
  identity: string,
  { what, restricted, now }: { what: Restriction; restricted: boolean; now: number },
): RoomState {
  const known = state.people[identity] ?? none;
  const exceptions = {
    restricted: withOne(known.restricted, what, restricted),
    allowed: withOne(known.allowed, what, !restricted),
  };
  return { ...state, people: { ...state.people, [identity]: exceptions }, decidedAt: now };
}

/** Whom everybody is to see large, or nobody. Pure. */
export const withSpotlight = (state: RoomState, spotlight: string | null, now: number): RoomState => ({
  ...state,
  spotlight,
  decidedAt: now,
});

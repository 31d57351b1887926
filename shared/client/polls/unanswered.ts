import type { Call } from '../connection/call.ts';
import type { Inside } from '../room/room.tsx';
import { useStore } from '../store.ts';

/** How many open polls of others wait for this person's vote. */
export function useUnanswered({ polls, journal }: Call, { role, ticket }: Inside): number {
  const all = useStore(polls.all);
  useStore(journal.own);
  if (role === 'observer') return 0;
  return all.filter(
    ({ id, owner, results }) =>
      results === undefined && owner.identity !== ticket.me.identity && polls.votedIn[id] === undefined,
  ).length;
}

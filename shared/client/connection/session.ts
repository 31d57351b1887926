import type { Role } from '../../contract/assertion.ts';
import type { Features, Ticket } from '../../contract/ticket.ts';
import type { Refusal } from '../bridge/refusal.ts';

/** How the room is reached: LiveKit repairs `shaky` by itself; after `lost` we ask the bridge for a new ticket. */
export type Link = 'connecting' | 'steady' | 'shaky' | 'lost';

/** Why the person is out, where no "try again" of ours decides. */
export type OutReason = 'removed' | 'ended' | 'taken_over';

/** Where one person stands with one meeting. */
export type Session =
  | { phase: 'lobby' }
  | { phase: 'asking' }
  | { phase: 'inside'; ticket: Ticket; link: Link; role: Role; features: Features; entered: boolean }
  | { phase: 'refused'; refusal: Refusal; wasInside: boolean }
  | { phase: 'out'; reason: OutReason }
  | { phase: 'closed' };

export type SessionEvent =
  | { type: 'join' }
  | { type: 'admitted'; ticket: Ticket }
  | { type: 'link'; link: Link }
  | { type: 'rights'; role: Role; features: Features }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'out'; reason: OutReason }
  | { type: 'back' }
  | { type: 'close' };

/** The next state. Pure; an event that does not fit the phase came too late and changes nothing. */
export function reduce(session: Session, event: SessionEvent): Session {
  if (session.phase === 'closed') return session;
  switch (event.type) {
    case 'join':
      return session.phase === 'inside' || session.phase === 'asking' ? session : { phase: 'asking' };
    case 'admitted': {
      const { ticket } = event;
      const arrived = { ticket, role: ticket.me.role, features: ticket.features };
      if (session.phase === 'inside') return { ...session, ...arrived };
      if (session.phase !== 'asking') return session;
      return { phase: 'inside', ...arrived, link: 'connecting', entered: false };
    }
    case 'link':
      if (session.phase !== 'inside' || session.link === event.link) return session;
      return { ...session, link: event.link, entered: session.entered || event.link === 'steady' };
    case 'rights':
      return session.phase === 'inside'
        ? { ...session, role: event.role, features: event.features }
        : session;
    case 'refused':
      if (session.phase !== 'asking' && session.phase !== 'inside') return session;
      return {
        phase: 'refused',
        refusal: event.refusal,
        wasInside: session.phase === 'inside' && session.entered,
      };
    case 'out':
      return session.phase === 'inside' ? { phase: 'out', reason: event.reason } : session;
    case 'back':
      return session.phase === 'refused' || session.phase === 'out' ? { phase: 'lobby' } : session;
    case 'close':
      return { phase: 'closed' };
  }
}

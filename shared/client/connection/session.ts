import type { Role } from '../../contract/assertion.ts';
import type { Features, Ticket } from '../../contract/ticket.ts';
import type { Refusal } from '../bridge/refusal.ts';

/** How the room is reached: LiveKit repairs `shaky` by itself; after `lost` we ask the bridge for a new ticket. */
export type Link = 'connecting' | 'steady' | 'shaky' | 'lost';

/** Why the person is out, where no "try again" of ours decides. */
export type OutReason = 'removed' | 'sent_out' | 'ended' | 'taken_over';

/** Where one stands in the line of the waiting room, from 1, and what the moderators say to all who wait. */
export type Place = { place: number; of: number; note: string };

/** Where one person stands with one meeting. */
export type Session =
  | { phase: 'lobby' }
  | { phase: 'asking' }
  /** `place` is null until the bridge has said it; `silent` while the bridge cannot be heard. */
  | { phase: 'waiting'; title: string; place: Place | null; silent: boolean }
  /** The meeting has a passphrase that nobody has typed yet; `working` while keys are made of it. */
  | { phase: 'passphrase'; title: string; working: boolean }
  | { phase: 'inside'; ticket: Ticket; link: Link; role: Role; features: Features; entered: boolean }
  | { phase: 'refused'; refusal: Refusal; wasInside: boolean }
  | { phase: 'out'; reason: OutReason }
  | { phase: 'closed' };

export type SessionEvent =
  | { type: 'join' }
  | { type: 'waits'; title: string }
  | { type: 'place'; place: Place }
  | { type: 'silence' }
  | { type: 'needs_passphrase'; title: string }
  | { type: 'typed' }
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
      return isUnderWay(session) ? session : { phase: 'asking' };
    case 'waits':
      if (session.phase !== 'asking' && session.phase !== 'inside') return session;
      return { phase: 'waiting', title: event.title, place: null, silent: false };
    case 'place': {
      if (session.phase !== 'waiting') return session;
      const { place, of, note } = event.place;
      return { ...session, place: { place, of, note }, silent: false };
    }
    case 'silence':
      return session.phase === 'waiting' ? { ...session, silent: true } : session;
    case 'needs_passphrase':
      if (session.phase !== 'asking' && session.phase !== 'waiting') return session;
      return { phase: 'passphrase', title: event.title, working: false };
    case 'typed':
      return session.phase === 'passphrase' ? { ...session, working: true } : session;
    case 'admitted': {
      const { ticket } = event;
      const arrived = { ticket, role: ticket.me.role, features: ticket.features };
      if (session.phase === 'inside') return { ...session, ...arrived };
      if (!isUnderWay(session)) return session;
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
      if (!isUnderWay(session)) return session;
      return {
        phase: 'refused',
        refusal: event.refusal,
        wasInside: session.phase === 'inside' && session.entered,
      };
    case 'out':
      return session.phase === 'inside' ? { phase: 'out', reason: event.reason } : session;
    case 'back':
      return ['refused', 'out', 'passphrase'].includes(session.phase) ? { phase: 'lobby' } : session;
    case 'close':
      return { phase: 'closed' };
  }
}

/** On the way in, waiting on it, or at its end. */
const isUnderWay = ({ phase }: Session): boolean =>
  ['asking', 'waiting', 'passphrase', 'inside'].includes(phase);

import type { Units } from './duration.ts';

/** When a meeting takes place; epoch seconds, or null for always and never. */
export type Times = { opensAt: number | null; closesAt: number | null };

/** What the server tells about anybody's card; see card_facts in PHP. */
export type CommonFacts = {
  /** The server's clock when it made the page, epoch seconds. */
  now: number;
  /** BCP 47. */
  locale: string;
  /** Address of the meeting client's module. */
  client: string;
  words: Record<
    | 'joining'
    | 'failed'
    | 'opens'
    | 'open'
    | 'closes'
    | 'over'
    | 'here'
    | 'range'
    | 'from'
    | 'until'
    | 'session'
    | 'reload',
    string
  > & { units: Units };
};

/** What somebody with an account is told; see meeting_card in PHP. */
export type Facts = CommonFacts &
  Times & {
    cmid: number;
    /** The group whose room it is; 0 in a meeting without groups. */
    group: number;
    /** They may join, as far as that does not depend on the time. */
    mayJoin: boolean;
    /** They may join before the opening. */
    isEarly: boolean;
    /** The zone of the times that the server wrote. */
    zone: string;
    /** They have chosen that zone themselves. */
    isOwnZone: boolean;
    title: string;
    name: string;
    encrypted: boolean;
  };

/** What a guest is told; the rest comes with the link's secret. See guest_card in PHP. */
export type GuestFacts = CommonFacts & { link: number };

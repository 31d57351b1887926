import type { AssertionClaims, Role } from './assertion.ts';

/**
 * The verified, normalised content of an assertion or an id_token.
 * After this value nobody knows which door was used.
 */
export type Launch = {
  /** Site id: the trusted WordPress, Moodle or LTI registration that vouches for the rest. */
  site: string;
  person: {
    /** Stable and opaque within the site. */
    id: string;
    name: string;
    avatar: string | null;
    locale: string | null;
    guest: boolean;
  };
  role: Role;
  meeting: {
    id: string;
    title: string;
    /** Epoch seconds, or null for "always". */
    opensAt: number | null;
    closesAt: number | null;
    settings: AssertionClaims['meeting']['settings'];
  };
  group: { id: string; title: string } | null;
};

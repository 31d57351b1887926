import { call } from 'core/ajax';

/** What the bridge takes: where it is, and the site's one-use note. */
export type Entrance = { bridge: string; assertion: string };

/** What a guest's page learns with the link's secret. */
export type GuestEntrance = {
  may: boolean;
  code: string;
  message: string;
  now: number;
  title?: string;
  group?: string;
  opensat?: number | null;
  closesat?: number | null;
  waits?: boolean;
  encryption?: string;
};

/** A "no" of the site as the meeting client takes it: a stable code, and words in the reader's language. */
export type SiteRefusal = { code: string; message: string };

/** The codes by which Moodle says that the session of this page has ended. */
const ENDED = ['invalidsesskey', 'servicerequireslogin', 'requireloginerror'];

/** The code of a session that has ended, for the client and for the card. */
export const SESSION_ENDED = 'session_ended';

const refusalOf = (error: unknown, sessionEnded: string): unknown => {
  const { errorcode, message } = (error ?? {}) as { errorcode?: unknown; message?: unknown };
  if (typeof errorcode !== 'string' || typeof message !== 'string') return error;
  return ENDED.includes(errorcode)
    ? { code: SESSION_ENDED, message: sessionEnded }
    : { code: errorcode.replace(/^refusal_/, ''), message };
};

const ask = async <T>(name: string, args: Record<string, unknown>, isLoginRequired: boolean): Promise<T> =>
  (await call(
    [{ methodname: `mod_meetbridge_${name}`, args }],
    true,
    isLoginRequired,
    isLoginRequired,
  )[0]) as T;

/** Rejects with a `SiteRefusal`, or with what the network rejected with. */
const askOrRefuse = async <T>(
  name: string,
  args: Record<string, unknown>,
  isLoginRequired: boolean,
  sessionEnded = '',
): Promise<T> => {
  try {
    return await ask<T>(name, args, isLoginRequired);
  } catch (error) {
    throw refusalOf(error, sessionEnded);
  }
};

/** Asks the site to vouch for whoever is logged in. */
export const askAssertion = (cmid: number, groupid: number, sessionEnded: string) =>
  askOrRefuse<Entrance>('create_assertion', { cmid, groupid }, true, sessionEnded);

/** Asks what a guest link leads to. */
export const askGuestEntrance = (link: number, secret: string, pass: string) =>
  askOrRefuse<GuestEntrance>('get_guest_entrance', { link, secret, pass }, false);

/** Asks the site to vouch for a guest. */
export const askGuestAssertion = (link: number, secret: string, name: string, pass: string) =>
  askOrRefuse<Entrance & { pass: string }>('create_guest_assertion', { link, secret, name, pass }, false);

/** Where a meeting stands now, as far as the reader may know. */
export type Status = { cmid: number; present: number; state: 'early' | 'open' | 'over' };

/** Asks about all meetings of a page at once. */
export const askStatus = (cmids: readonly number[]) => askOrRefuse<Status[]>('get_status', { cmids }, true);

/** The answer to the wish to end a meeting: done, or a request that this browser is to carry to the bridge. */
export type Ending = { ended: boolean; url?: string; bearer?: string; body?: string };

/** Asks to end a meeting for everybody. Rejects with Moodle's own error. */
export const askEnd = (cmid: number, groupid: number) => ask<Ending>('end_meeting', { cmid, groupid }, true);

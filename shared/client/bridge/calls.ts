import type { RoomAction, RoomActionInput } from '../../contract/seat.ts';
import type { LobbyAnswer, MeetingKey, Ticket, WaitingSeat } from '../../contract/ticket.ts';
import { Refused, refusalOf } from './refusal.ts';

const PATIENCE = 15_000;

/** An address of the bridge; its own path, if it has one, stays. */
export const at = (bridge: string, path: string): string => `${bridge.replace(/\/+$/, '')}${path}`;

/** Judges an answer of the bridge: its JSON (null when there is none), or throws `Refused`. */
export async function judge(response: Response, now: number): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(refusalOf(body, now));
  return body;
}

async function post(url: string, body: unknown, seat: string | null, signal?: AbortSignal): Promise<unknown> {
  const patience = AbortSignal.timeout(PATIENCE);
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(seat === null ? {} : { Authorization: `Bearer ${seat}` }),
      },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([patience, signal]) : patience,
    });
  } catch (cause) {
    throw new Refused({ code: 'bridge_unreachable' }, { cause });
  }
  return judge(response, Date.now());
}

/** A way into the room, or to the waiting room before it. */
export type Entry = Ticket | WaitingSeat;
export const isTicket = (entry: Entry): entry is Ticket => 'participantToken' in entry;

/** `POST /launches`: trades the host site's assertion for a way in. Throws `Refused`. */
export const launch = async (bridge: string, assertion: string, signal?: AbortSignal): Promise<Entry> =>
  (await post(at(bridge, '/launches'), { assertion }, null, signal)) as Entry;

/** `POST /lobby`: who is there already; the assertion stays good for `launch`. Throws `Refused`. */
export const lobby = async (bridge: string, assertion: string, signal?: AbortSignal): Promise<LobbyAnswer> =>
  (await post(at(bridge, '/lobby'), { assertion }, null, signal)) as LobbyAnswer;

/** `POST /seat/renew`: a new ticket for who is in or has been let in. Throws `Refused`. */
export const renew = async (bridge: string, seat: string, signal?: AbortSignal): Promise<Entry> =>
  (await post(at(bridge, '/seat/renew'), {}, seat, signal)) as Entry;

/** `POST /seat/key`: the newest key of a meeting whose keys the bridge makes. Throws `Refused`. */
export const key = async (bridge: string, seat: string): Promise<MeetingKey> =>
  (await post(at(bridge, '/seat/key'), {}, seat)) as MeetingKey;

/** `POST /room/…`: one's own hand, or a moderator's action. Throws `Refused`. */
export const act = async <A extends RoomAction>(
  bridge: string,
  seat: string,
  action: A,
  body: RoomActionInput<A>,
): Promise<void> => void (await post(at(bridge, `/room/${action}`), body, seat));

/**
 * `POST /seat/leave` as a beacon (text/plain needs no preflight), good while the page goes away.
 * Nobody waits for it: the bridge also learns from LiveKit that the person has gone.
 */
export function leave(bridge: string, seat: string): void {
  const body = JSON.stringify({ seat });
  if (navigator.sendBeacon(at(bridge, '/seat/leave'), new Blob([body], { type: 'text/plain' }))) return;
  void fetch(at(bridge, '/seat/leave'), { method: 'POST', body, keepalive: true, credentials: 'omit' }).catch(
    () => null,
  );
}

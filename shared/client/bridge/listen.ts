import { createParser } from 'eventsource-parser';
import { type RefusalCode, refusalCodes } from '../../contract/refusals.ts';
import type { SeatEvent, WaitingPerson } from '../../contract/seat.ts';
import { at, judge } from './calls.ts';
import { Refused } from './refusal.ts';

/** The bridge gives a sign every ten seconds; after so much silence, in milliseconds, nobody is there any more. */
const SILENCE = 35_000;

const isPerson = (value: unknown): value is WaitingPerson => {
  const person = value as Partial<WaitingPerson> | null;
  return (
    typeof person?.identity === 'string' &&
    typeof person.name === 'string' &&
    typeof person.since === 'number'
  );
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads one event of `GET /seat/events`; null for anything else, such as one of a newer bridge. Pure. */
export function seatEventOf(data: string): SeatEvent | null {
  let read: Record<string, unknown> | null;
  try {
    read = JSON.parse(data) as Record<string, unknown> | null;
  } catch {
    return null;
  }
  switch (read?.type) {
    case 'place': {
      const { place, of, note } = read;
      if (typeof place !== 'number' || typeof of !== 'number') return null;
      return { type: 'place', place, of, note: textOf(note) };
    }
    case 'admitted':
      return { type: 'admitted' };
    case 'refused': {
      const code = (refusalCodes as readonly unknown[]).includes(read.code) ? read.code : 'internal';
      return { type: 'refused', code: code as RefusalCode };
    }
    case 'waiting': {
      const { people, note } = read;
      if (!Array.isArray(people)) return null;
      const persons = people.filter(isPerson).map((one) => ({ ...one, guest: one.guest === true }));
      return { type: 'waiting', people: persons, note: textOf(note) };
    }
    default:
      return null;
  }
}

/**
 * `GET /seat/events`: hears what the bridge tells the holder of a seat, until it has no more to say, and resolves then. `hear`
 * answers whether to go on. Throws `Refused`, `bridge_unreachable` also when the connection breaks or falls silent.
 */
export async function listen(
  bridge: string,
  seat: string,
  hear: (event: SeatEvent) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  let timer = setTimeout(() => over.abort(), SILENCE);
  try {
    const response = await fetch(at(bridge, '/seat/events'), {
      headers: { Accept: 'text/event-stream', Authorization: `Bearer ${seat}` },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([over.signal, signal]),
    });
    if (!response.ok || response.body === null) throw await refusedBy(response);
    const events: SeatEvent[] = [];
    const parser = createParser({
      onEvent: ({ data }) => {
        const event = seatEventOf(data);
        if (event !== null) events.push(event);
      },
    });
    const reader = response.body.getReader();
    const text = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => over.abort(), SILENCE);
      parser.feed(text.decode(value, { stream: true }));
      for (const event of events.splice(0)) if (!hear(event)) return;
    }
  } catch (cause) {
    throw cause instanceof Refused ? cause : new Refused({ code: 'bridge_unreachable' }, { cause });
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}

const refusedBy = (response: Response): Promise<unknown> =>
  judge(response, Date.now()).then(
    () => new Refused({ code: 'internal' }),
    (refused: unknown) => refused,
  );

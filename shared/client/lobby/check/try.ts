import { isTicket } from '../../bridge/calls.ts';
import { Seat } from '../../connection/seat.ts';
import type { MediaTry } from '../../connection/try-media.ts';
import type { Visit } from '../../connection/visit.ts';
import type { JoinRequest } from '../../options.ts';

/** Enters for a moment to see what gets through; or says why that cannot be seen. Never rejects. */
export async function tryMedia(
  visit: Pick<Visit, 'reception' | 'prepare'>,
  request: JoinRequest,
): Promise<MediaTry | 'waits' | 'refused'> {
  try {
    const { signal } = new AbortController();
    const [room, { bridge, entry }] = await Promise.all([
      visit.prepare(),
      visit.reception.enter(request, signal),
    ]);
    if (isTicket(entry)) return await room.tryMedia(entry);
    new Seat(bridge, entry).leave();
    return 'waits';
  } catch {
    return 'refused';
  }
}

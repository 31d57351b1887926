import { DisconnectReason } from 'livekit-client';
import type { Notice } from '../../contract/notice.ts';
import type { OutReason } from './session.ts';

/** `unexplained`: somebody or something sent the person out, and the bridge knows why. */
export type Ending = OutReason | 'unexplained' | 'lost';

/**
 * What a disconnect means: out for a reason that somebody chose, or `lost`, which is worth coming back from.
 * A notice that came just before tells who did it. Pure.
 */
export function endingOf(reason: DisconnectReason | undefined, notice: Notice['type'] | null): Ending {
  switch (reason) {
    case DisconnectReason.DUPLICATE_IDENTITY:
      return 'taken_over';
    case DisconnectReason.ROOM_DELETED:
      return 'ended';
    case DisconnectReason.PARTICIPANT_REMOVED:
      return notice === 'ended' || notice === 'sent_out' || notice === 'removed' ? notice : 'unexplained';
    default:
      return notice === 'ended' ? 'ended' : 'lost';
  }
}

import { DisconnectReason } from 'livekit-client';
import { expect, test } from 'vitest';
import { endingOf } from '../../../client/connection/ending.ts';

test.each([
  [DisconnectReason.DUPLICATE_IDENTITY, null, 'taken_over'],
  [DisconnectReason.ROOM_DELETED, null, 'ended'],
  [DisconnectReason.PARTICIPANT_REMOVED, null, 'unexplained'],
  [DisconnectReason.PARTICIPANT_REMOVED, 'muted', 'unexplained'],
  [DisconnectReason.PARTICIPANT_REMOVED, 'removed', 'removed'],
  [DisconnectReason.PARTICIPANT_REMOVED, 'ended', 'ended'],
  [DisconnectReason.PARTICIPANT_REMOVED, 'sent_out', 'sent_out'],
  [DisconnectReason.SERVER_SHUTDOWN, null, 'lost'],
  [DisconnectReason.SIGNAL_CLOSE, null, 'lost'],
  [DisconnectReason.STATE_MISMATCH, null, 'lost'],
  [DisconnectReason.CLIENT_INITIATED, null, 'lost'],
  [undefined, null, 'lost'],
  [undefined, 'ended', 'ended'],
] as const)('LiveKit says %s after the notice %s: %s', (reason, notice, ending) => {
  expect(endingOf(reason, notice)).toBe(ending);
});

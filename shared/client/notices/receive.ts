import type { Notice, NoticeActor } from '../../contract/notice.ts';

const types: readonly Notice['type'][] = [
  'muted',
  'muted_all',
  'hand_lowered',
  'role_changed',
  'removed',
  'locked',
  'ended',
  'sent_out',
  'restricted',
  'vote',
  'key_changed',
];

/**
 * Reads a notice; null for anything else, such as a notice of a newer bridge. `sender` is the identity that LiveKit has put on
 * the packet: only the server's own have none. Whether that participant is known here does not count, because packets of
 * somebody who has just come or gone may arrive while they are not. Pure.
 */
export function noticeOf(payload: Uint8Array, sender: string | undefined): Notice | null {
  if (sender !== undefined && sender !== '') return null;
  try {
    const value = JSON.parse(new TextDecoder().decode(payload)) as Partial<
      Notice & { by: NoticeActor }
    > | null;
    if (value === null || !types.includes(value.type as Notice['type'])) return null;
    const isOrder = value.type !== 'vote' && value.type !== 'key_changed' && value.type !== 'sent_out';
    return isOrder && typeof value.by?.name !== 'string' ? null : (value as Notice);
  } catch {
    return null;
  }
}

import type { Notice } from '../../contract/notice.ts';

const types: readonly Notice['type'][] = [
  'muted',
  'muted_all',
  'hand_lowered',
  'role_changed',
  'removed',
  'locked',
  'ended',
];

/**
 * Reads a notice; null for anything else, such as a notice of a newer bridge. `sender` is the identity that LiveKit has put on
 * the packet: only the server's own have none. Whether that participant is known here does not count, because packets of
 * somebody who has just come or gone may arrive while they are not. Pure.
 */
export function noticeOf(payload: Uint8Array, sender: string | undefined): Notice | null {
  if (sender !== undefined && sender !== '') return null;
  try {
    const value = JSON.parse(new TextDecoder().decode(payload)) as Partial<Notice> | null;
    const known = value !== null && types.includes(value.type as Notice['type']);
    return known && typeof value.by?.name === 'string' ? (value as Notice) : null;
  } catch {
    return null;
  }
}

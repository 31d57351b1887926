import type { Notice } from '../../contract/notice.ts';
import type { MessageKey } from '../messages/en.ts';
import type { Values } from '../messages/format.ts';

/** Something to say: a message and its values, put into words by whoever shows it. */
export type Line = { key: MessageKey; values?: Values };

/**
 * What a notice says to the person who reads it, or null when they need not be told: they did it themselves,
 * or another screen says it. Pure.
 */
export function wordsOf(notice: Notice, me: string): Line | null {
  // for the machine: a poll, a key; or for another screen
  if (notice.type === 'vote' || notice.type === 'key_changed' || notice.type === 'sent_out') return null;
  const { name } = notice.by;
  const mine = notice.by.identity === me;
  switch (notice.type) {
    case 'muted':
      if (notice.source === 'camera') return { key: 'notice.cameraStopped', values: { name } };
      if (notice.source === 'microphone') return { key: 'notice.muted', values: { name } };
      return { key: 'notice.shareStopped', values: { name } };
    case 'muted_all':
      if (mine) return { key: 'people.done.mute-all' };
      return { key: notice.mayUnmute ? 'notice.mutedAll' : 'notice.mutedAllFast', values: { name } };
    case 'restricted': {
      if (mine) return null;
      const kind = `${notice.restricted ? 'restricted' : 'allowed'}${notice.everybody ? '' : 'You'}` as const;
      return { key: `notice.${kind}.${notice.what}`, values: { name } };
    }
    case 'hand_lowered':
      return { key: 'notice.handLowered', values: { name } };
    case 'role_changed':
      return { key: `notice.role.${notice.role}`, values: { name } };
    case 'removed':
      return mine || notice.identity === me
        ? null
        : { key: 'notice.removed', values: { by: name, name: notice.name } };
    case 'locked':
      if (mine) return null;
      return { key: notice.locked ? 'notice.locked' : 'notice.unlocked', values: { name } };
    case 'ended':
      return null;
  }
}

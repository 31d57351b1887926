import { expect, test } from 'vitest';
import type { Notice } from '../../../contract/notice.ts';
import { wordsOf } from '../../../client/notices/words.ts';

const by = { identity: 'p_ada', name: 'Ada' };
const me = 'p_me';
const name = 'Ada';

test.each<[Notice, string | null]>([
  [{ type: 'muted', by, source: 'microphone' }, 'notice.muted'],
  [{ type: 'muted', by, source: 'camera' }, 'notice.cameraStopped'],
  [{ type: 'muted', by, source: 'screen_share' }, 'notice.shareStopped'],
  [{ type: 'muted_all', by, mayUnmute: true }, 'notice.mutedAll'],
  [{ type: 'hand_lowered', by }, 'notice.handLowered'],
  [{ type: 'role_changed', by, role: 'presenter' }, 'notice.role.presenter'],
  [{ type: 'removed', by, identity: 'p_x', name: 'X' }, 'notice.removed'],
  [{ type: 'locked', by, locked: true }, 'notice.locked'],
  [{ type: 'locked', by, locked: false }, 'notice.unlocked'],
])('%j tells me %s', (notice, key) => {
  expect(wordsOf(notice, me)?.key ?? null).toBe(key);
});

test('the one who did it is named', () => {
  expect(wordsOf({ type: 'muted', by, source: 'microphone' }, me)?.values).toEqual({ name });
});

test.each<[string, Notice]>([
  ['locking', { type: 'locked', by, locked: true }],
  ['removing', { type: 'removed', by, identity: 'p_x', name: 'X' }],
  ['ending', { type: 'ended', by }],
])('who does it oneself is not told about %s', (_what, notice) => {
  expect(wordsOf(notice, by.identity)).toBeNull();
});

test('who muted all hears that it worked', () => {
  expect(wordsOf({ type: 'muted_all', by, mayUnmute: true }, by.identity)).toEqual({
    key: 'people.done.mute-all',
  });
});

test('who is removed or sent out is told by a screen, not by a note', () => {
  expect(wordsOf({ type: 'sent_out' }, me)).toBeNull();
  expect(wordsOf({ type: 'removed', by, identity: me, name: 'Me' }, me)).toBeNull();
});

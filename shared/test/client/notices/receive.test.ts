import { expect, test } from 'vitest';
import { noticeOf } from '../../../client/notices/receive.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a notice is read', () => {
  const notice = { type: 'muted_all', by: { identity: 'p_1', name: 'Ada' } };
  expect(noticeOf(bytes(JSON.stringify(notice)), '')).toEqual(notice);
  expect(noticeOf(bytes(JSON.stringify(notice)), undefined)).toEqual(notice);
});

test('that the site has ended one’s access is a notice without anybody who did it, and none from a person', () => {
  const bare = bytes('{"type":"sent_out"}');
  expect(noticeOf(bare, '')).toEqual({ type: 'sent_out' });
  expect(noticeOf(bare, 'p_2')).toBeNull();
});

test('what a person has sent is none, even one who is not known here yet', () => {
  const forged = { type: 'muted', source: 'screen_share', by: { identity: 'p_1', name: 'Ada' } };
  expect(noticeOf(bytes(JSON.stringify(forged)), 'p_2')).toBeNull();
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"type":"of_a_newer_bridge","by":{"identity":"p_1","name":"Ada"}}',
  '{"type":"muted_all"}',
  '{"type":"muted_all","by":{"name":7}}',
])('%s is none', (text) => {
  expect(noticeOf(bytes(text), '')).toBeNull();
});

test('bytes that are no text are none', () => {
  expect(noticeOf(new Uint8Array([255, 254, 0, 128]), '')).toBeNull();
});

import { afterEach, expect, test } from 'vitest';
import { News } from '../../../client/notices/news.ts';

let news: News | null = null;
const newsWith = (openInTab: (() => void) | null): News => (news = new News(openInTab));
afterEach(() => news?.close());

test.each([
  ['policy', true],
  ['blocked', true],
  ['missing', false],
  ['busy', false],
  ['insecure', false],
  ['failed', false],
] as const)('a camera in trouble of the kind %j: a tab of its own is offered: %s', (trouble, offered) => {
  let opened = 0;
  const told = newsWith(() => (opened += 1));
  told.tellTrouble('camera', trouble);
  const [toast] = told.toasts.value;
  expect(toast?.line.key).toBe(`trouble.${trouble}.camera`);
  expect(told.assertive.value).toHaveLength(1);
  toast?.offer?.run();
  expect(opened).toBe(offered ? 1 : 0);
});

test('no tab is offered where the host page can open none', () => {
  const told = newsWith(null);
  told.tellTrouble('microphone', 'policy');
  expect(told.toasts.value.map(({ tone, offer }) => [tone, offer])).toEqual([['trouble', undefined]]);
});

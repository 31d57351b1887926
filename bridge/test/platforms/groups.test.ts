import { expect, test } from 'vitest';
import { fetchGroups } from '../../src/platforms/groups.ts';
import { SCOPES } from '../../src/platforms/scopes.ts';
import { json } from './service-host.ts';
import { useServicePlatform } from './service-platform.ts';

const one = useServicePlatform();

const fetchAll = (options = {}): ReturnType<typeof fetchGroups> =>
  fetchGroups(one.call, one.platform, `${one.host.origin}/groups?c=1`, options);

test('groups are read page by page, and each comes once', async () => {
  one.answer = (response, { url }) =>
    url.includes('page=2')
      ? json(response, { groups: [{ id: 'b', name: 'Blue' }, { id: 'a', name: 'Red' }, { name: 'nobody' }] })
      : json(response, { groups: [{ id: 'a', name: ' Red ', set_id: 's' }, { id: 7 }] }, 200, {
          link: '</groups?page=2>; rel=next',
        });
  expect(await fetchAll()).toEqual({
    groups: [
      { id: 'a', name: 'Red' },
      { id: '7', name: '' },
      { id: 'b', name: 'Blue' },
    ],
    partial: false,
  });
});

test('groups are asked for with their media type and their scope', async () => {
  one.answer = (response) => json(response, { groups: [] });
  await fetchAll();
  expect(one.asked).toMatchObject([
    {
      url: '/groups?c=1',
      headers: { accept: 'application/vnd.ims.lti-gs.v1.contextgroupcontainer+json' },
    },
  ]);
  const form = new URLSearchParams(one.host.seen.find(({ url }) => url === '/token')?.body);
  expect(form.get('scope')).toBe(SCOPES.groups);
});

test("one person's groups are asked for by that person", async () => {
  one.answer = (response) => json(response, { groups: [] });
  await fetchAll({ userId: 'a b' });
  expect(one.asked[0]?.url).toBe('/groups?c=1&user_id=a+b');
});

test('an answer without groups is refused', async () => {
  one.answer = (response) => json(response, { members: [] });
  await expect(fetchAll()).rejects.toMatchObject({ code: 'lti_service_refused' });
});

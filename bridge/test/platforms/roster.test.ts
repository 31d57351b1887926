import { describe, expect, test } from 'vitest';
import { fetchMembers, type Roster } from '../../src/platforms/roster.ts';
import { SCOPES } from '../../src/platforms/scopes.ts';
import { type Answer, json, startServiceHost } from './service-host.ts';
import { useServicePlatform } from './service-platform.ts';

// what must not be called could be: nothing but the roster's own care keeps it from that
const one = useServicePlatform(true);

const fetchAll = (options = {}, path = '/members'): Promise<Roster> =>
  fetchMembers(one.call, one.platform, `${one.host.origin}${path}`, options);
const person = (id: string | number): object => ({ user_id: id, roles: ['Learner'] });
const subs = ({ members }: Roster): string[] => members.map(({ sub }) => sub);
const links = (): string[] => one.asked.map(({ url }) => url);

/** Headers are bytes, and Moodle writes UTF-8 into them. */
const asSent = (header: string): string => Buffer.from(header, 'utf8').toString('latin1');

/** Pages by their address; each is its people and the `Link` headers that stand with them. */
const pages =
  (all: { [url: string]: [people: (string | number)[], ...link: string[]] }): Answer =>
  (response, { url }) => {
    const [people, ...link] = all[url] ?? [[]];
    response.setHeader('link', link.map(asSent));
    json(response, { id: 'x', context: { id: 'c' }, members: people.map(person) });
  };

describe('a roster', () => {
  test('is asked for with its one media type, its scope, and no page size', async () => {
    one.answer = pages({});
    await fetchAll();
    expect(one.asked).toMatchObject([
      {
        method: 'GET',
        url: '/members',
        headers: { accept: 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json' },
      },
    ]);
    const form = new URLSearchParams(one.host.seen.find(({ url }) => url === '/token')?.body);
    expect(form.get('scope')).toBe(SCOPES.roster);
  });

  test.each([
    ['/members', '/members?rlid=a%26b'],
    ['/members?type=2', '/members?type=2&rlid=a%26b'],
    ['/members?q=a%20b', '/members?q=a%20b&rlid=a%26b'],
  ])('at %s is asked for one link alone', async (path, asked) => {
    one.answer = pages({});
    await fetchAll({ rlid: 'a&b' }, path);
    expect(links()).toEqual([asked]);
  });

  test('of five thousand comes on one page', async () => {
    const ids = Array.from({ length: 5000 }, (_, nth) => `person-${nth}`);
    one.answer = pages({ '/members': [ids] });
    const roster = await fetchAll();
    expect(roster.partial).toBe(false);
    expect(subs(roster)).toEqual(ids);
  });

  test.each<[string, unknown, object]>([
    [
      'a whole one',
      { user_id: 'a', name: ' Ann Bee ', roles: ['Instructor'], status: 'Active', email: 'x@example.org' },
      { name: 'Ann Bee', roles: ['Instructor'], status: 'active' },
    ],
    ['one without a name', { user_id: 'a', roles: [] }, { name: null }],
    ['one with an empty name', { user_id: 'a', name: '', roles: [] }, { name: null }],
    [
      'one with parts of a name',
      { user_id: 'a', given_name: 'Ann', family_name: 'Bee' },
      { name: 'Ann Bee' },
    ],
    ['one with one part', { user_id: 'a', family_name: 'Bee' }, { name: 'Bee' }],
    ['one with a number for an id', { user_id: 7 }, { sub: '7' }],
    ['one who was taken out', { user_id: 'a', status: 'Deleted' }, { status: 'deleted' }],
    ['one who is inactive', { user_id: 'a', status: 'INACTIVE' }, { status: 'inactive' }],
    ['one of whom nobody says', { user_id: 'a' }, { status: 'active', roles: [] }],
    ['one with a role that is no list', { user_id: 'a', roles: 'Learner' }, { roles: ['Learner'] }],
    ['one with a role that is none', { user_id: 'a', roles: ['Learner', 7, null] }, { roles: ['Learner'] }],
  ])('reads %s', async (_, member, read) => {
    one.answer = (response) => json(response, { members: [member] });
    expect((await fetchAll()).members).toEqual([
      { sub: 'a', name: null, roles: [], status: 'active', ...read },
    ]);
  });

  test('leaves out who cannot be read, and keeps the others', async () => {
    one.answer = (response) => json(response, { members: [null, {}, { user_id: '' }, person('a'), 'b'] });
    expect(subs(await fetchAll())).toEqual(['a']);
  });
});

describe('the pages of a roster', () => {
  test('are read to the last, however the platform writes its links', async () => {
    one.answer = pages({
      '/members': [['a'], '</Members/Two?Page=B>; rel="next"'],
      '/Members/Two?Page=B': [['b'], '</1>; rel=first', '</3>; REL=Next'],
      '/3': [['c'], `<${one.host.origin}/4>; rel=“next”`],
      '/4': [['d', 'a'], '</5>; rel="next last"'],
      '/5': [['e'], '</members>; rel="first"'],
    });
    const roster = await fetchAll();
    expect(subs(roster)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(roster.partial).toBe(false);
    expect(links()).toEqual(['/members', '/Members/Two?Page=B', '/3', '/4', '/5']);
  });

  test('end where the next one is at another origin, which sees no bearer', async () => {
    const other = await startServiceHost();
    one.answer = pages({ '/members': [['a'], `<${other.origin}/members>; rel="next"`] });
    expect(await fetchAll()).toMatchObject({ members: [{ sub: 'a' }], partial: true });
    expect(other.connections).toBe(0);
    await other.close();
  });

  test.each([
    ['in another scheme', (origin: string) => origin.replace('http:', 'https:')],
    ['at a name for the same host', (origin: string) => origin.replace('127.0.0.1', 'localhost')],
    ['with a user', (origin: string) => origin.replace('//', '//user@')],
  ])('end where the next one is %s', async (_, change) => {
    one.answer = pages({ '/members': [['a'], `<${change(one.host.origin)}/2>; rel="next"`] });
    expect(await fetchAll()).toMatchObject({ partial: true });
    expect(links()).toEqual(['/members']);
  });

  test.each([
    ['itself', ['/members'], '/members'],
    ['one before', ['/members', '/2', '/3'], '/2'],
  ])('end where the next one is %s', async (_, chain, back) => {
    one.answer = pages(
      Object.fromEntries(chain.map((url, nth) => [url, [[nth], `<${chain[nth + 1] ?? back}>; rel="next"`]])),
    );
    expect(await fetchAll()).toMatchObject({ members: { length: chain.length }, partial: true });
    expect(links()).toEqual(chain);
  });

  test('end after a hundred', async () => {
    one.answer = (response, _, nth) =>
      json(response, { members: [person(nth)] }, 200, { link: `<?page=${nth}>; rel="next"` });
    expect(await fetchAll()).toMatchObject({ members: { length: 100 }, partial: true });
    expect(one.asked).toHaveLength(100);
  });

  test.each([
    ['twenty thousand people', 20_000, '', false],
    ['more than that', 20_001, '', true],
    ['twenty thousand people with more behind them', 20_000, '<?page=2>; rel="next"', true],
  ])('end after %s', async (_, count, link, partial) => {
    const members = Array.from({ length: count }, (_, nth) => ({ user_id: `${nth}` }));
    one.answer = (response) => json(response, { members }, 200, { link });
    expect(await fetchAll()).toMatchObject({ members: { length: 20_000 }, partial });
    expect(one.asked).toHaveLength(1);
  });

  test('end where one cannot be had, and the others stay', async () => {
    one.answer = (response, { url }) =>
      url === '/members'
        ? json(response, { members: [person('a')] }, 200, { link: '</2>; rel="next"' })
        : json(response, null, 500);
    expect(await fetchAll()).toMatchObject({ members: [{ sub: 'a' }], partial: true });
  });
});

describe('no roster is', () => {
  test.each<[string, number, unknown, string]>([
    ['an answer without people', 200, { people: [] }, 'lti_service_refused'],
    ['a refusal', 403, { members: [] }, 'lti_service_refused'],
    ['a second disbelief', 401, null, 'lti_service_refused'],
    ['a redirect', 302, { members: [] }, 'lti_service_refused'],
    ['a failure', 500, { members: [] }, 'lti_service_unavailable'],
    ['a platform that has no time', 429, null, 'lti_service_unavailable'],
  ])('%s', async (_, status, body, code) => {
    one.answer = (response) => json(response, body, status);
    await expect(fetchAll()).rejects.toMatchObject({ code });
  });

  test('a web page', async () => {
    one.answer = (response) => response.end('<html>');
    await expect(fetchAll()).rejects.toMatchObject({ code: 'lti_service_refused' });
  });
});

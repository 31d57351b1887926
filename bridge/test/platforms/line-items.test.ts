import { describe, expect, test } from 'vitest';
import {
  type GradebookClaim,
  lineItemFor,
  type LineItemOutcome,
  readLineItem,
} from '../../src/platforms/line-items.ts';
import { SCOPES } from '../../src/platforms/scopes.ts';
import { type Answer, json } from './service-host.ts';
import { useServicePlatform } from './service-platform.ts';

const one = useServicePlatform();

const WANTED = { label: 'Attendance', scoreMaximum: 100, resourceId: 'attendance', resourceLinkId: 'link-1' };
const all = [SCOPES.lineItem, SCOPES.lineItemRead, SCOPES.score];
const ITEM = 'application/vnd.ims.lis.v2.lineitem+json';

const item = (id: string, more: object = {}): object => ({
  id: `${one.host.origin}/items/${id}/lineitem?type_id=3`,
  label: 'x',
  scoreMaximum: 100,
  ...more,
});
const ours = { resourceId: 'attendance', resourceLinkId: 'link-1' };

const seek = (claim: Partial<GradebookClaim> = {}): Promise<LineItemOutcome> =>
  lineItemFor(
    one.call,
    one.platform,
    { scopes: all, lineItems: `${one.host.origin}/items?type_id=3`, lineItem: null, ...claim },
    WANTED,
  );
const scopesAsked = (): (string | null)[] =>
  one.host.seen
    .filter(({ url }) => url === '/token')
    .map(({ body }) => new URLSearchParams(body).get('scope'));
const urlOf = (id: string): string => `${one.host.origin}/items/${id}/lineitem?type_id=3`;

/** A gradebook that has these columns, and takes new ones. */
const gradebook =
  (items: object[]): Answer =>
  (response, { method }) =>
    method === 'POST' ? json(response, item('new', ours), 201) : json(response, items);

describe('the line item of a link', () => {
  test('is the one that the claim names, of which nobody is asked', async () => {
    one.answer = gradebook([]);
    expect(await seek({ lineItem: 'https://lms.example/1', lineItems: null })).toEqual({
      kind: 'claimed',
      url: 'https://lms.example/1',
    });
    expect(one.asked).toEqual([]);
  });

  test('is the one that bears our name and its link, whatever else the platform sends', async () => {
    one.answer = gradebook([
      item('1', { resourceId: 'attendance', resourceLinkId: 'link-2' }),
      item('2', { resourceId: 'other', resourceLinkId: 'link-1' }),
      item('3', { resourceId: 'attendance' }),
      item('4', ours),
    ]);
    expect(await seek()).toEqual({ kind: 'found', url: urlOf('4') });
    expect(one.asked).toMatchObject([
      {
        method: 'GET',
        url: '/items?type_id=3&resource_link_id=link-1',
        headers: { accept: 'application/vnd.ims.lis.v2.lineitemcontainer+json' },
      },
    ]);
    expect(scopesAsked()).toEqual([SCOPES.lineItemRead]);
  });

  test('is one that bears our name, where the platform says nothing of links', async () => {
    one.answer = gradebook([item('3', { resourceId: 'attendance' })]);
    expect(await seek()).toEqual({ kind: 'found', url: urlOf('3') });
  });

  test('is one that came with the deep link, before its meeting had an id', async () => {
    one.answer = gradebook([
      item('5', { tag: 'attendance', resourceLinkId: 'link-2' }),
      item('6', { tag: 'attendance', resourceLinkId: 'link-1' }),
    ]);
    expect(await seek()).toEqual({ kind: 'found', url: urlOf('6') });
  });

  test('may stand on a later page', async () => {
    one.answer = (response, { url }) =>
      url.includes('page=2')
        ? json(response, [item('1', ours)])
        : json(response, [], 200, { link: Buffer.from('</items?page=2>; rel=“next”').toString('latin1') });
    expect(await seek()).toEqual({ kind: 'found', url: urlOf('1') });
  });

  test('is made where there is none and the scope allows it', async () => {
    one.answer = gradebook([item('1', { resourceId: 'attendance', resourceLinkId: 'link-2' })]);
    expect(await seek()).toEqual({ kind: 'created', url: urlOf('new') });
    const made = one.asked.at(-1);
    expect(made).toMatchObject({
      method: 'POST',
      url: '/items?type_id=3',
      headers: { 'content-type': ITEM, accept: ITEM },
    });
    expect(JSON.parse(made?.body ?? '')).toEqual({ ...WANTED, tag: 'attendance' });
    expect(scopesAsked()).toEqual([SCOPES.lineItemRead, SCOPES.lineItem]);
  });

  test.each<[string, Partial<GradebookClaim>, string, number]>([
    ['scores may not be sent', { scopes: [SCOPES.lineItem] }, 'no_score_scope', 0],
    ['there is no gradebook', { lineItems: null }, 'no_gradebook', 0],
    ['it may not be looked for', { scopes: [SCOPES.score] }, 'no_line_item', 0],
    ['none may be made', { scopes: [SCOPES.score, SCOPES.lineItemRead] }, 'no_line_item', 1],
  ])('is none where %s', async (_, claim, reason, requests) => {
    one.answer = gradebook([]);
    expect(await seek(claim)).toEqual({ kind: 'none', reason });
    expect(one.asked.map(({ method }) => method)).toEqual(Array(requests).fill('GET'));
  });

  test.each([
    [400, 'lti_service_refused'],
    [403, 'lti_service_refused'],
    [200, 'lti_service_refused'],
    [429, 'lti_service_unavailable'],
    [502, 'lti_service_unavailable'],
  ])('is not made by a %i without one: %s', async (status, code) => {
    one.answer = (response, { method }) =>
      method === 'POST' ? json(response, {}, status) : json(response, []);
    await expect(seek()).rejects.toMatchObject({ code });
  });
});

describe('a line item that is looked at again', () => {
  const read = (): ReturnType<typeof readLineItem> =>
    readLineItem(one.call, one.platform, urlOf('1'), { scopes: all });

  test('tells its maximum, which a teacher may have changed', async () => {
    one.answer = (response) => json(response, { ...item('1'), scoreMaximum: '20' });
    expect(await read()).toEqual({
      url: urlOf('1'),
      label: 'x',
      scoreMaximum: 20,
      resourceId: null,
      resourceLinkId: null,
      tag: null,
    });
    expect(one.asked).toMatchObject([{ url: '/items/1/lineitem?type_id=3', headers: { accept: ITEM } }]);
  });

  test.each([403, 404, 410])('is gone by a %i', async (status) => {
    one.answer = (response) => json(response, null, status);
    expect(await read()).toBeNull();
  });

  test('is not gone because the platform is down', async () => {
    one.answer = (response) => json(response, null, 500);
    await expect(read()).rejects.toMatchObject({ code: 'lti_service_unavailable' });
  });
});

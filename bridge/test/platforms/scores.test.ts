import { describe, expect, test } from 'vitest';
import {
  judgeScore,
  type Score,
  type ScoreOutcome,
  scoresUrl,
  sendScore,
} from '../../src/platforms/scores.ts';
import { SCOPES } from '../../src/platforms/scopes.ts';
import { type Answer, json } from './service-host.ts';
import { NOW, useServicePlatform } from './service-platform.ts';

const one = useServicePlatform();

const SCORE: Score = { userId: 'ann', scoreGiven: 75, scoreMaximum: 100, timestamp: NOW };
const send = (score = SCORE, path = '/7/lineitem?type_id=3'): Promise<ScoreOutcome> =>
  sendScore(one.call, one.platform, `${one.host.origin}${path}`, score, { clock: () => NOW });

test.each([
  ['https://lms.example/7/lineitem', 'https://lms.example/7/lineitem/scores'],
  ['https://lms.example/7/lineitem/', 'https://lms.example/7/lineitem/scores'],
  ['https://lms.example/7/lineitem?type_id=3', 'https://lms.example/7/lineitem/scores?type_id=3'],
  ['https://lms.example/7/lineitem?a=/b/?c', 'https://lms.example/7/lineitem/scores?a=/b/?c'],
  ['https://lms.example/A%2Fb/lineitem?q=%20', 'https://lms.example/A%2Fb/lineitem/scores?q=%20'],
])('the scores of %s go to %s', (lineItem, scores) => {
  expect(scoresUrl(lineItem)).toBe(scores);
});

describe('a score', () => {
  test('is sent as its own media type, with its time in milliseconds and its zone', async () => {
    one.answer = (response) => json(response, null);
    expect(await send({ ...SCORE, comment: '45 of 60 minutes' })).toEqual({ kind: 'sent' });
    expect(one.asked).toMatchObject([
      {
        method: 'POST',
        url: '/7/lineitem/scores?type_id=3',
        headers: { 'content-type': 'application/vnd.ims.lis.v1.score+json' },
      },
    ]);
    expect(JSON.parse(one.asked[0]?.body ?? '')).toEqual({
      userId: 'ann',
      scoreGiven: 75,
      scoreMaximum: 100,
      comment: '45 of 60 minutes',
      timestamp: '2026-01-05T09:00:00.250Z',
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
    });
    const form = new URLSearchParams(one.host.seen.find(({ url }) => url === '/token')?.body);
    expect(form.get('scope')).toBe(SCOPES.score);
  });

  test('is the same at a second try', async () => {
    one.answer = (response) => json(response, null, 500);
    await send();
    await send();
    expect(one.asked[0]?.body).toBe(one.asked[1]?.body);
  });

  test('may say that nothing is graded yet', async () => {
    one.answer = (response) => json(response, null);
    await send({ ...SCORE, activityProgress: 'InProgress', gradingProgress: 'Pending' });
    expect(JSON.parse(one.asked[0]?.body ?? '')).toMatchObject({
      activityProgress: 'InProgress',
      gradingProgress: 'Pending',
    });
  });
});

describe('what the platform says of a score means', () => {
  test.each<[number, ScoreOutcome]>([
    [200, { kind: 'sent' }],
    [201, { kind: 'sent' }],
    [204, { kind: 'sent' }],
    [409, { kind: 'stale' }],
    [403, { kind: 'gone' }],
    [404, { kind: 'gone' }],
    [410, { kind: 'gone' }],
    [400, { kind: 'refused', reason: 'not_accepted' }],
    [415, { kind: 'refused', reason: 'not_accepted' }],
    [422, { kind: 'refused', reason: 'not_accepted' }],
    [401, { kind: 'refused', reason: 'not_believed' }],
    [302, { kind: 'refused', reason: 'redirected' }],
    [408, { kind: 'later', reason: 'busy' }],
    [429, { kind: 'later', reason: 'busy' }],
    [503, { kind: 'later', reason: 'busy' }],
    [500, { kind: 'later', reason: 'failed' }],
    [502, { kind: 'later', reason: 'failed' }],
  ])('%i: %j', async (status, outcome) => {
    one.answer = (response) => response.writeHead(status).end();
    expect(await send()).toEqual(outcome);
  });

  test.each([
    ['seconds', '5', 5000],
    ['a date', new Date(NOW + 90_750).toUTCString(), 90_750],
    ['a date that is over', new Date(NOW - 90_000).toUTCString(), 0],
    ['more than an hour', '86400', 3_600_000],
    ['what nobody understands', 'soon', undefined],
    ['nothing', '', undefined],
  ])('later, after %s', (_, header, after) => {
    const outcome = judgeScore({ status: 503, headers: { 'retry-after': header }, body: '' }, NOW);
    expect(outcome).toEqual({ kind: 'later', reason: 'busy', ...(after !== undefined && { after }) });
  });
});

describe('a score that does not arrive', () => {
  test('because the platform hangs up is for later', async () => {
    one.answer = (response) => void response.destroy();
    expect(await send()).toEqual({ kind: 'later', reason: 'unreachable' });
  });

  test('because its address leads inside is refused', async () => {
    one.answer = (response) => json(response, null);
    const sent = sendScore(one.call, one.platform, 'https://169.254.169.254/', SCORE, { clock: () => NOW });
    expect(await sent).toEqual({ kind: 'refused', reason: 'address_refused' });
  });

  test.each<[string, ScoreOutcome]>([
    ['invalid_scope', { kind: 'refused', reason: 'no_scope' }],
    ['invalid_client', { kind: 'later', reason: 'no_token' }],
  ])('because the platform gives no token, %s: %j', async (error, outcome) => {
    const noToken: Answer = (response) => json(response, { error }, 400);
    one.host.answer = noToken;
    expect(await send()).toEqual(outcome);
  });

  test('because nobody waits for it any more is for later', async () => {
    const leaving = new AbortController();
    one.answer = () => leaving.abort();
    const options = { clock: () => NOW, signal: leaving.signal };
    const sent = sendScore(one.call, one.platform, `${one.host.origin}/7`, SCORE, options);
    expect(await sent).toEqual({ kind: 'later', reason: 'unreachable' });
  });
});

import { afterEach, expect, test } from 'vitest';
import { type FrontDoor, openFrontDoor, outcomeOf } from '../front-door.ts';

let door: FrontDoor;
afterEach(() => door.close());

const times = async (count: number, path: string): Promise<string[]> => {
  const outcomes: string[] = [];
  for (let turn = 0; turn < count; turn += 1) outcomes.push(outcomeOf(await door.ask(path, {})));
  return outcomes;
};

test('an address may try to pair ten times a minute, and is told when to come back', async () => {
  door = await openFrontDoor({ rateLimits: true });
  expect(new Set(await times(10, '/sites'))).toEqual(new Set(['request_malformed']));
  const answer = await door.ask('/sites', {});
  expect(answer.status).toBe(429);
  expect(answer.body).toMatchObject({ code: 'rate_limited', retryAfter: 60 });
  expect(answer.headers.get('retry-after')).toBe('60');
});

test.each(['/launches', '/lobby'])(
  'a school that shares one address gets in: 600 a minute at %s, whatever they do elsewhere',
  async (path) => {
    door = await openFrontDoor({ rateLimits: true });
    await times(12, '/sites');
    expect(new Set(await times(600, path))).toEqual(new Set(['request_malformed']));
    expect(await times(1, path)).toEqual(['rate_limited']);
  },
);

test('many who fetch new keys behind one address keep nobody there from coming back', async () => {
  door = await openFrontDoor({ rateLimits: true });
  expect(new Set(await times(1201, '/seat/key'))).toEqual(new Set(['seat_invalid']));
  expect(await times(1, '/seat/renew')).toEqual(['seat_invalid']);
});

test('nobody is limited where limits are off', async () => {
  door = await openFrontDoor({ rateLimits: false });
  expect(new Set(await times(150, '/sites'))).toEqual(new Set(['request_malformed']));
});

test('whoever says that they come from elsewhere is not believed where no proxy stands in front', async () => {
  door = await openFrontDoor({ rateLimits: true });
  await times(10, '/sites');
  const answer = await fetch(`${door.address}/sites`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' },
    body: '{}',
  });
  expect(answer.status).toBe(429);
});

import { expect, test } from 'vitest';
import { judge } from '../../../client/bridge/calls.ts';
import { Refused } from '../../../client/bridge/refusal.ts';

test('a good answer is its content', async () => {
  expect(await judge(Response.json({ seat: 'x' }, { status: 201 }), 0)).toEqual({ seat: 'x' });
});

test('an answer without content is nothing', async () => {
  expect(await judge(new Response(null, { status: 204 }), 0)).toBeNull();
});

test('a refusal is thrown with its code', async () => {
  const problem = Response.json({ code: 'meeting_full', bridgeTime: 40 }, { status: 409 });
  const refused = await judge(problem, 100).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect((refused as Refused).refusal).toEqual({ code: 'meeting_full', clockOffset: 60 });
});

test('a page of somebody in between is the bridge’s own trouble', async () => {
  const refused = await judge(new Response('<h1>502</h1>', { status: 502 }), 0).catch(
    (error: unknown) => error,
  );
  expect((refused as Refused).refusal.code).toBe('internal');
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type FrontDoor, openFrontDoor, outcomeOf } from '../front-door.ts';
import { pairSite, type TestSite } from '../site.ts';

let door: FrontDoor;
let site: TestSite;
beforeEach(async () => {
  door = await openFrontDoor();
  site = await pairSite(door);
});
afterEach(() => door.close());

const preflight = (path: string, origin: string): Promise<Answer> =>
  door.ask(path, undefined, { method: 'OPTIONS', origin });
const forPeople = ['/launches', '/lobby', '/seat/renew', '/seat/leave', '/seat/events', '/room/mute'];
const forAnybody = ['/sites', '/health/live', '/.well-known/jwks.json'];

describe('what people in meetings call', () => {
  test.each(forPeople)(
    '%s may be called from a paired origin, which may keep that answer for two hours',
    async (path) => {
      const { status, headers } = await preflight(path, site.origin);
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe(site.origin);
      expect(headers.get('access-control-allow-headers')).toBe('authorization, content-type');
      expect(headers.get('access-control-max-age')).toBe('7200');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toBe('Origin');
    },
  );

  test.each(forPeople)('%s may be called from no other origin', async (path) => {
    for (const origin of [
      'https://evil.example',
      'null',
      'https://www.example.org.evil.example',
      'http://www.example.org',
    ]) {
      const answer = await preflight(path, origin);
      expect(outcomeOf(answer)).toBe('origin_not_paired');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test.each(forPeople)('a refusal of %s can be read by the page', async (path) => {
    const { status, headers } = await door.ask(path, {}, { origin: site.origin });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(headers.get('access-control-allow-origin')).toBe(site.origin);
  });
});

describe('what anybody may call', () => {
  test.each(forAnybody)('%s can be read from anywhere, without credentials', async (path) => {
    const { status, headers } = await preflight(path, 'https://anywhere.example');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });
});

test.each(['/reports', '/livekit/events', '/metrics', '/health/ready', '/nothing'])(
  '%s is for no page at all',
  async (path) => {
    expect((await preflight(path, site.origin)).headers.get('access-control-allow-origin')).toBeNull();
  },
);

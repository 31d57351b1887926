import { decodeJwt } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { noSource } from '../moodle/source.ts';
import { startMoodlePlatform, type MoodlePlatform } from './moodle-platform.ts';
import { noNames, startNames, TOOL, type Names } from './names.ts';
import { INSTRUCTOR, LEARNER, lti } from './vocabulary.ts';

/** A tool that goes through with every launch, and keeps what it was sent. */
let tool: Server;
let token = '';
let names: Names | null = null;
let platform: MoodlePlatform | null = null;

beforeAll(async () => {
  names = await startNames();
  tool = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(parts).toString());
      token = form.get('id_token') ?? '';
      if (request.url !== '/lti/login') return void response.end('Taken');
      const fields = new URLSearchParams({
        scope: 'openid',
        response_type: 'id_token',
        response_mode: 'form_post',
        prompt: 'none',
        client_id: form.get('client_id') ?? '',
        redirect_uri: form.get('target_link_uri') ?? '',
        login_hint: form.get('login_hint') ?? '',
        lti_message_hint: form.get('lti_message_hint') ?? '',
        state: 'state',
        nonce: 'nonce',
      });
      response.writeHead(302, { location: `${form.get('iss')}/mod/lti/auth.php?${fields}` }).end();
    });
  });
  await new Promise<void>((resolve) => tool.listen(0, '127.0.0.1', resolve));
  names?.send(TOOL, `http://127.0.0.1:${(tool.address() as AddressInfo).port}`);
  platform = names === null ? null : await startMoodlePlatform(names);
}, 600_000);
afterAll(async () => {
  await platform?.stop();
  await names?.stop();
  tool.closeAllConnections();
  await new Promise((resolve) => tool.close(resolve));
});

function had(context: TestContext): { platform: MoodlePlatform; origin: string } {
  if (names === null) return context.skip(noNames);
  if (platform === null) return context.skip(noSource('5.0'));
  return { platform, origin: names.originOf(TOOL) };
}

test('Moodle behind TLS launches a tool of another site, for those who teach and for those who learn', async (context) => {
  const { platform, origin } = had(context);
  const registered = await platform.addTool(origin);
  const activity = await platform.addActivity(registered);
  for (const [who, role] of [
    ['grace', INSTRUCTOR],
    ['ada', LEARNER],
  ] as const) {
    expect(await (await platform.launch(who, activity)).text()).toBe('Taken');
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({ iss: platform.issuer, aud: registered.clientId, nonce: 'nonce' });
    expect(claims[lti('roles')]).toEqual([role]);
    expect(claims[lti('deployment_id')]).toBe(String(registered.id));
  }
  expect(await platform.moodle.complaints()).toBe('');
});

test('its key changes when it is told to', async (context) => {
  const { platform } = had(context);
  const kid = await platform.rotateKey();
  const answer = await platform.fetch(platform.registrationFile({ id: 1, clientId: '' }).jwksUri);
  const { keys } = (await answer.json()) as { keys: { kid: string }[] };
  expect(keys.map((key) => key.kid)).toEqual([kid]);
});

test('a copied course has its activities, under other ids', async (context) => {
  const { platform, origin } = had(context);
  const activity = await platform.addActivity(await platform.addTool(origin), { name: 'Copied' });
  const copy = await platform.duplicateCourse(platform.course.id, 'M1 again');
  const copied = (await platform.activities(copy.id)).find(({ name }) => name === 'Copied');
  expect(copied?.id).toBeGreaterThan(activity.id);
  expect(await platform.gradeOf('ada', activity)).toBeNull();
});

import type { Ticket } from '@meetbridge/shared/contract';
import { jwtVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeSite } from '../../../src/sites/registry.ts';
import { type Answer, AUDIENCE, type FrontDoor, NOW, openFrontDoor, outcomeOf } from '../../front-door.ts';
import {
  claim,
  deepLinking,
  factsIn,
  INSTRUCTOR,
  launchOf,
  LEARNER,
  type Members,
  type Platform,
  post,
  registerPlatform,
} from '../../lti-platform.ts';

let door: FrontDoor;
let platform: Platform;

beforeAll(async () => {
  door = await openFrontDoor();
  platform = await registerPlatform(door);
});
afterAll(async () => {
  await platform.close();
  await door.close();
});
beforeEach(() => {
  door.now = NOW;
});

const codeOf = async (change: Members = {}, at = platform): Promise<string> => {
  const { page, code } = await launchOf(door, at, change);
  expect(code).toBe('ok 200');
  return String(factsIn(page)['code']);
};

const passOf = async (change: Members = {}, at = platform): Promise<string> => {
  const { body } = await door.ask('/lti/session', { code: await codeOf(change, at) });
  return (body as { pass: string }).pass;
};

const noteOf = (pass: string, body: object = {}): Promise<Answer> =>
  door.ask('/lti/notes', body, { bearer: pass });

const enter = async (change: Members = {}, at = platform): Promise<Ticket> => {
  const note = await noteOf(await passOf(change, at));
  const { assertion } = note.body as { assertion: string };
  const answer = await door.ask('/launches', { assertion }, { origin: AUDIENCE });
  expect(outcomeOf(answer)).toBe('ok 201');
  return answer.body as Ticket;
};

describe('from the launch to the room', () => {
  test('a person comes in with what the platform says about them', async () => {
    const ticket = await enter();
    expect(ticket.me).toMatchObject({ name: 'Ada Lovelace', role: 'attendee', guest: false });
    expect(ticket.room.title).toBe('Office hours');
  });

  test('a code is good once', async () => {
    const code = await codeOf();
    expect(outcomeOf(await door.ask('/lti/session', { code }))).toBe('ok 200');
    expect(outcomeOf(await door.ask('/lti/session', { code }))).toBe('lti_page_used');
  });

  test('a code is good for a minute', async () => {
    const code = await codeOf();
    door.now += 61_000;
    expect(outcomeOf(await door.ask('/lti/session', { code }))).toBe('lti_page_expired');
  });

  test('a pass is good for an hour, and every note brings a fresh one, for a day', async () => {
    let pass = await passOf();
    for (let hour = 0; hour < 23; hour += 1) {
      door.now += 59 * 60_000;
      const { body } = await noteOf(pass);
      pass = (body as { pass: string }).pass;
    }
    door.now = NOW + 24 * 60 * 60_000 + 1000;
    expect(outcomeOf(await noteOf(pass))).toBe('lti_page_expired');
    const other = await passOf();
    door.now += 60 * 60_000 + 1000;
    expect(outcomeOf(await noteOf(other))).toBe('lti_page_expired');
  });

  test('a note is good once, for a minute, and a code or a pass is none', async () => {
    const pass = await passOf();
    const { assertion } = (await noteOf(pass)).body as { assertion: string };
    expect(outcomeOf(await door.ask('/launches', { assertion }))).toBe('ok 201');
    expect(outcomeOf(await door.ask('/launches', { assertion }))).toBe('assertion_replayed');
    const late = ((await noteOf(pass)).body as { assertion: string }).assertion;
    door.now += 61_000;
    expect(outcomeOf(await door.ask('/launches', { assertion: late }))).toBe('assertion_expired');
    expect(outcomeOf(await door.ask('/launches', { assertion: pass }))).toBe('assertion_malformed');
    expect(outcomeOf(await noteOf(assertion))).toBe('lti_page_expired');
  });

  test('a page of another site can use none of it', async () => {
    const { assertion } = (await noteOf(await passOf())).body as { assertion: string };
    const answer = await door.ask('/launches', { assertion }, { origin: 'https://evil.example' });
    expect(outcomeOf(answer)).toBe('origin_not_paired');
  });

  test('a suspended registration lets nobody in any more', async () => {
    const quiet = await registerPlatform(door, { issuer: 'https://quiet.example' });
    const pass = await passOf({}, quiet);
    const { assertion } = (await noteOf(pass)).body as { assertion: string };
    await changeSite(door.store.records, quiet.site.id, (site) => ({ ...site, status: 'suspended' }));
    expect(outcomeOf(await noteOf(pass))).toBe('site_suspended');
    expect(outcomeOf(await door.ask('/launches', { assertion }))).toBe('site_suspended');
    await quiet.close();
  });

  test('no bearer stands in a page or in the log', async () => {
    const { page } = await launchOf(door, platform);
    const pass = await passOf();
    expect(page).not.toContain('participantToken');
    expect(door.log()).not.toContain(pass);
  });
});

describe('rooms and people', () => {
  const roomOf = async (change: Members): Promise<string> => (await enter(change)).room.name;

  test('one link is one room, for everybody', async () => {
    expect(await roomOf({ sub: '1' })).toBe(await roomOf({ sub: '2' }));
  });

  test.each<[string, Members]>([
    ['another link', { [claim('resource_link')]: { id: '13' } }],
    ['the link of a copied course', { [claim('context')]: { id: '4' } }],
  ])('%s is another room', async (_name, change) => {
    expect(await roomOf(change)).not.toBe(await roomOf({}));
  });

  test('the same ids at another platform are another room and another person', async () => {
    const other = await registerPlatform(door, { issuer: 'https://another.example' });
    const [one, two] = [await enter(), await enter({}, other)];
    expect(one.room.name).not.toBe(two.room.name);
    expect(one.me.identity).not.toBe(two.me.identity);
    await other.close();
  });

  test('people are known by sub, whatever their e-mail', async () => {
    const one = await enter({ email: 'ada@example.org' });
    const two = await enter({ email: 'other@example.org', name: 'Somebody Else' });
    const three = await enter({ sub: '8', email: 'ada@example.org' });
    expect(one.me.identity).toBe(two.me.identity);
    expect(one.me.identity).not.toBe(three.me.identity);
  });

  test('custom parameters give no room and no right', async () => {
    const custom = {
      [claim('custom')]: { room: 'other', role: 'moderator', meetbridge_plan: 'x'.repeat(22) },
    };
    expect(await roomOf(custom)).toBe(await roomOf({}));
    expect((await enter(custom)).me.role).toBe('attendee');
  });

  test.each<[string, unknown, string]>([
    ['no name', undefined, 'Participant'],
    ['markup', '<img onerror=x>', '<img onerror=x>'],
    ['a turned name', 'Ada \u202eevil\u0000', 'Ada evil'],
    ['5 kB', 'x'.repeat(5000), 'x'.repeat(80)],
  ])('%s', async (_name, name, shown) => {
    const { page } = await launchOf(door, platform, { name });
    expect(page).not.toContain('<img onerror');
    expect((await enter({ name })).me.name).toBe(shown);
  });

  test.each<[string, string[], string]>([
    ['an instructor moderates', [INSTRUCTOR], 'moderator'],
    ['so by the short name', ['Instructor'], 'moderator'],
    ['a learner attends', [LEARNER], 'attendee'],
    [
      'who administers the institution attends',
      ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator'],
      'attendee',
    ],
    [
      'who administers the system attends',
      ['http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator'],
      'attendee',
    ],
    [
      'an instructor elsewhere who learns here attends',
      [LEARNER, 'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor'],
      'attendee',
    ],
    [
      'Moodle’s administrator, instructor besides, moderates',
      [INSTRUCTOR, 'http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator'],
      'moderator',
    ],
    [
      'an assistant moderates',
      ['http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant'],
      'moderator',
    ],
    ['a mentor looks on', ['http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor'], 'observer'],
    ['a role nobody knows attends', ['http://example.org/roles#Boss'], 'attendee'],
    ['an instructor of another vocabulary attends', ['http://evil.example/#Instructor'], 'attendee'],
  ])('%s', async (_name, roles, role) => {
    expect((await enter({ [claim('roles')]: roles })).me.role).toBe(role);
  });

  test('assistants attend where the operator says so', async () => {
    const strict = await registerPlatform(door, {
      issuer: 'https://strict.example',
      policy: { assistantsModerate: false },
    });
    const roles = [
      INSTRUCTOR,
      'http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant',
    ];
    expect((await enter({ [claim('roles')]: roles }, strict)).me.role).toBe('attendee');
    await strict.close();
  });
});

describe('deep linking', () => {
  const answerIn = (page: string): string => /name="JWT" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const formCode = (page: string): string => /name="code" value="([\w-]+)"/.exec(page)?.[1] ?? '';
  const fields = {
    title: 'Reading “circle” </script> 🎓',
    text: '',
    opensAt: '',
    closesAt: '',
    rooms: 'one',
    waitingRoom: 'nobody',
    encryption: 'none',
    minutes: '45',
    points: '100',
    below: 'share',
  };
  const claimsIn = async (jwt: string): Promise<{ header: Members; payload: Members }> => {
    const { body } = await door.ask('/lti/jwks.json');
    const { payload, protectedHeader } = await jwtVerify(jwt, createLocalJWKSet(body as JSONWebKeySet), {
      currentDate: new Date(door.now),
      issuer: platform.clientId,
      audience: platform.issuer,
    });
    return { header: { ...protectedHeader }, payload };
  };
  const LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim/';

  test('gives the platform a link with the plan that the teacher made', async () => {
    const { page, code } = await launchOf(door, platform, deepLinking(platform));
    expect(code).toBe('ok 200');
    const shown = await post(door, '/lti/deep-linking', { ...fields, code: formCode(page), mark: 'on' });
    expect(shown.code).toBe('ok 200');
    expect(shown.page).toContain(`action="${platform.issuer}/deep-linking"`);
    const { payload } = await claimsIn(answerIn(shown.page));
    expect(payload).toMatchObject({
      [claim('deployment_id')]: 'D1',
      [claim('message_type')]: 'LtiDeepLinkingResponse',
      [claim('version')]: '1.3.0',
      [`${LINKING}data`]: 'x',
    });
    const [item] = payload[`${LINKING}content_items`] as [
      { title: string; custom: Members; url: string; lineItem: Members },
    ];
    expect(item).toMatchObject({
      type: 'ltiResourceLink',
      title: fields.title,
      url: `${AUDIENCE}/lti/launch`,
      lineItem: { scoreMaximum: 100 },
    });
    const link = { [claim('resource_link')]: { id: '77' }, [claim('custom')]: item.custom };
    expect((await enter(link)).room.title).toBe(fields.title);
  });

  test('leaves data out where there was none, and url for a Moodle', async () => {
    const moodle = { [claim('tool_platform')]: { guid: 'g', product_family_code: 'moodle' } };
    const { page } = await launchOf(door, platform, {
      ...deepLinking(platform, { data: undefined }),
      ...moodle,
    });
    const shown = await post(door, '/lti/deep-linking', { ...fields, code: formCode(page) });
    const { payload } = await claimsIn(answerIn(shown.page));
    expect(payload).not.toHaveProperty([`${LINKING}data`]);
    const [item] = payload[`${LINKING}content_items`] as [Members];
    expect(item).not.toHaveProperty('url');
    expect(item).not.toHaveProperty('lineItem');
  });

  test('that is cancelled answers with nothing', async () => {
    const { page } = await launchOf(door, platform, deepLinking(platform));
    const shown = await post(door, '/lti/deep-linking', { code: formCode(page), cancel: '1' });
    const { payload } = await claimsIn(answerIn(shown.page));
    expect(payload[`${LINKING}content_items`]).toEqual([]);
  });

  test('asks again where the form is not filled in, and keeps what was typed', async () => {
    const { page } = await launchOf(door, platform, deepLinking(platform));
    const again = await post(door, '/lti/deep-linking', {
      ...fields,
      title: '',
      text: 'Bring <b>questions</b>',
      code: formCode(page),
    });
    expect(again.code).toBe('lti_form_invalid');
    expect(again.page).toContain('Bring &lt;b&gt;questions');
    const shown = await post(door, '/lti/deep-linking', { ...fields, code: formCode(again.page) });
    expect(shown.code).toBe('ok 200');
  });

  test('answers once', async () => {
    const { page } = await launchOf(door, platform, deepLinking(platform));
    const answer = { ...fields, code: formCode(page) };
    expect((await post(door, '/lti/deep-linking', answer)).code).toBe('ok 200');
    expect((await post(door, '/lti/deep-linking', answer)).code).toBe('lti_page_used');
  });

  test.each<[string, Members, string]>([
    ['a learner', { [claim('roles')]: [LEARNER] }, 'lti_teachers_only'],
    ['no settings', { [`${LINKING}deep_linking_settings`]: undefined }, 'lti_claims_malformed'],
    [
      'no return address',
      deepLinking({ issuer: 'x' } as Platform, { deep_link_return_url: undefined }),
      'lti_claims_malformed',
    ],
    [
      'a plain http return address',
      deepLinking({ issuer: 'x' } as Platform, { deep_link_return_url: 'http://lms.example/x' }),
      'lti_return_refused',
    ],
    [
      'a script as return address',
      deepLinking({ issuer: 'x' } as Platform, { deep_link_return_url: 'javascript:alert(1)' }),
      'lti_return_refused',
    ],
    [
      'no resource links wanted',
      deepLinking({ issuer: 'x' } as Platform, { accept_types: ['file'] }),
      'lti_message_unsupported',
    ],
  ])('with %s is refused', async (_name, change, code) => {
    const shown = await launchOf(door, platform, { ...deepLinking(platform), ...change });
    expect(shown.code).toBe(code);
  });

  test('a plan of another deployment or registration counts for nothing', async () => {
    const other = await registerPlatform(door, { issuer: 'https://plans.example' });
    const { page } = await launchOf(door, other, deepLinking(other));
    const shown = await post(door, '/lti/deep-linking', {
      ...fields,
      title: 'Secret plan',
      code: formCode(page),
    });
    const jwt = answerIn(shown.page);
    const payload = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Members;
    const [item] = payload[`${LINKING}content_items`] as [{ custom: Members }];
    const link = { [claim('resource_link')]: { id: '78', title: 'Own' }, [claim('custom')]: item.custom };
    expect((await enter(link)).room.title).toBe('Own');
    await other.close();
  });
});

describe('the settings of a meeting', () => {
  const openPlan = async (change: Members): Promise<{ code: string; page: string }> => {
    const pass = await passOf(change);
    const { body } = await door.ask('/lti/codes', {}, { bearer: pass });
    return await post(door, '/lti/plan', body as { code: string });
  };

  test('are a teacher’s to change, and count at once', async () => {
    const place = { [claim('resource_link')]: { id: '90', title: 'Before' } };
    const { page, code } = await openPlan({ ...place, [claim('roles')]: [INSTRUCTOR] });
    expect(code).toBe('ok 200');
    const saved = await post(door, '/lti/plan', {
      code: /name="code" value="([\w-]+)"/.exec(page)?.[1] ?? '',
      save: '1',
      title: 'After',
      rooms: 'one',
      waitingRoom: 'nobody',
      encryption: 'none',
      startMuted: 'on',
      minutes: '',
      points: '',
      below: 'share',
    });
    expect(saved.code).toBe('ok 200');
    const ticket = await enter(place);
    expect(ticket.room.title).toBe('After');
    expect(ticket.features.startMuted).toBe(true);
  });

  test('are nobody else’s', async () => {
    expect((await openPlan({})).code).toBe('lti_teachers_only');
  });
});

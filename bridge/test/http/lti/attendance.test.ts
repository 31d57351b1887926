import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identityOf } from '../../../src/admission/names.ts';
import { linkIdOf } from '../../../src/links/link.ts';
import { changeLink, linkOf } from '../../../src/links/registry.ts';
import { createRegister, registerOf } from '../../../src/marks/register.ts';
import { openFrontDoor, type FrontDoor } from '../../front-door.ts';
import {
  claim,
  factsIn,
  INSTRUCTOR,
  launchOf,
  type Members,
  type Platform,
  post,
  registerPlatform,
  type Shown,
} from '../../lti-platform.ts';
import { factsOf, RULE, type Stay } from '../../marks/school.ts';

const TEACHER: Members = { sub: '1', name: 'Grace Hopper', [claim('roles')]: [INSTRUCTOR] };

let door: FrontDoor;
let platform: Platform;
let link = '';

const was = async (person: string, stays: Stay[], name = `Name of ${person}`): Promise<void> => {
  const site = platform.site.id;
  const facts = factsOf(link, person, stays, { name });
  const place = { site, session: facts.session, identity: identityOf({ site, person }) };
  await createRegister(door.store, () => door.now).put(place, async () => facts);
};

/** What a page's script gets from the launch's code: another one for a form. */
const codeFor = async (change: Members): Promise<string> => {
  const { page } = await launchOf(door, platform, change);
  const session = await door.ask('/lti/session', { code: String(factsIn(page)['code']) });
  const { pass } = session.body as { pass: string };
  const { body } = await door.ask('/lti/codes', undefined, { bearer: pass, method: 'POST' });
  return (body as { code: string }).code;
};

const attendance = async (fields: { [name: string]: string } = {}, who = TEACHER): Promise<Shown> =>
  post(door, '/lti/attendance', { code: await codeFor(who), ...fields });

beforeAll(async () => {
  door = await openFrontDoor();
  platform = await registerPlatform(door);
  const place = { site: platform.site.id, deployment: 'D1', context: '3', resourceLink: '12' };
  link = linkIdOf(place);
  await launchOf(door, platform, TEACHER);
  const { records } = door.store;
  const known = await linkOf(records, place.site, link);
  if (known === null) throw new Error('The launch has made no link.');
  await changeLink(records, place.site, link, (old) => {
    const before = old ?? known;
    return { ...before, plan: { ...before.plan, mark: RULE } };
  });
  await was('7', [[0, 15]], 'Ada <b>Lovelace</b>');
  await was('8', [[0, null]], '=HYPERLINK("https://evil.example")');
});
afterAll(async () => {
  await platform.close();
  await door.close();
});

describe('attendance', () => {
  test('shows a teacher who was there, with names that are no markup', async () => {
    const { code, page } = await attendance();
    expect(code).toBe('ok 200');
    expect(page).toContain('Ada &lt;b&gt;Lovelace&lt;/b&gt;');
    expect(page).not.toContain('<b>Lovelace');
    expect(page).toContain('Present now');
  });

  test('is for teachers alone', async () => {
    const shown = await attendance({}, {});
    expect(shown.code).toBe('lti_teachers_only');
    expect(shown.page).not.toContain('Lovelace');
  });

  test('comes as a file whose cells are no formulas', async () => {
    const { headers, page } = await attendance({ action: 'csv' });
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="attendance.csv"');
    expect(page).toContain(`"'=HYPERLINK(""https://evil.example"")",Present now,`);
  });

  test('sends a mark again that a teacher wants again', async () => {
    const { records, queue } = door.store;
    const now = door.now + 60_000;
    for (const job of await queue.take('mark', { now, leaseUntil: now, limit: 10 })) await queue.done(job);
    const { code, page } = await attendance({ again: '7' });
    expect(code).toBe('ok 200');
    expect(page).toContain('The marks are on their way again.');
    expect(await queue.nextDue('mark')).toBe(door.now);
    const rows = await registerOf(records, platform.site.id, link);
    expect(rows.find(({ person }) => person.id === '7')?.mark.state).toBe('waiting');
  });
});

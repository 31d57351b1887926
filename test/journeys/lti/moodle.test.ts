import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { findChromium } from '../../hosts/chromium.ts';
import { type Browser, type FrameCookies, openBrowser } from '../../hosts/lti/browser.ts';
import type { Activity, MoodlePlatform, Tool } from '../../hosts/lti/moodle-platform.ts';
import { type LtiStage, startLtiStage } from '../../hosts/lti/stage.ts';
import { cookieOf } from '../../hosts/moodle/login.ts';
import { findMoodleSource, noSource } from '../../hosts/moodle/source.ts';
import type { MoodleLogin } from '../../hosts/moodle/users.ts';

let stage: LtiStage | null;
let missing = 'Moodle cannot run here';
let tool: Tool;
let activity: Activity;

type Site = {
  id: string;
  status: string;
  lti: { deployments: string[]; scopes: { asked: string[]; granted: string[] } | null };
};

beforeAll(async () => {
  if ((await findMoodleSource('5.0')) === null) missing = noSource('5.0');
  if ((await findChromium()) === null) missing = 'there is no Chromium';
  stage = await startLtiStage();
}, 300_000);
afterAll(async () => {
  await stage?.stop();
});

/** The stage with its Moodle, or a loud skip. */
function setUp({ skip }: Pick<TestContext, 'skip'>): LtiStage & { moodle: MoodlePlatform } {
  if (stage === null || stage.moodle === null) return skip(missing);
  return { ...stage, moodle: stage.moodle };
}

const sites = async ({ bridge }: LtiStage): Promise<Site[]> =>
  JSON.parse(await bridge.command('sites', '--json')) as Site[];

type Visitor = Browser & { page: Page; complaints: string[] };

/** Somebody of Moodle, logged in, in a browser of their own. */
async function visitor(
  { names, moodle }: LtiStage & { moodle: MoodlePlatform },
  who: MoodleLogin,
  cookies: FrameCookies = 'partitioned',
): Promise<Visitor> {
  const browser = await openBrowser(names, { cookies, viewport: { width: 1200, height: 1000 } });
  const [name = '', value = ''] = (await cookieOf(moodle.moodle, who, moodle.fetch)).split('=');
  await browser.context.addCookies([{ name, value, url: moodle.issuer, secure: true, sameSite: 'None' }]);
  const page = await browser.context.newPage();
  const complaints: string[] = [];
  browser.context.on('console', (message) => {
    const isOurs = message.location().url.startsWith(stage?.tool ?? '-');
    if (isOurs && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return { ...browser, page, complaints };
}

/** The frame in which the tool stands. */
async function frameOf(page: Page, tool: string): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().startsWith(tool))).toBe(true);
  const found = page.frames().find((frame) => frame.url().startsWith(tool));
  if (found === undefined) throw new Error('The tool is in no frame.');
  return found;
}

/** What the bridge says to a launch without a browser: into which room, as what. */
async function enter(
  { tool: origin, names }: LtiStage,
  answer: Response,
): Promise<{ room: { name: string; title: string }; me: { role: string } }> {
  const page = await answer.text();
  const code = /"code":"([\w-]+)"/.exec(page)?.[1];
  if (code === undefined) throw new Error(`No meeting: ${answer.status} ${page.slice(0, 2000)}`);
  const post = async <T>(path: string, body: object, bearer?: string): Promise<T> => {
    const headers = {
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    };
    const said = await names.fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await said.json()) as T;
  };
  const { pass } = await post<{ pass: string }>('/lti/session', { code });
  const { assertion } = await post<{ assertion: string }>('/lti/notes', {}, pass);
  return await post('/launches', { assertion });
}

describe('Moodle as the platform', () => {
  test('registers the tool through its own page, and nobody comes in before the operator approves', async (context) => {
    const all = setUp(context);
    const { page, stop } = await visitor(all, 'admin');
    try {
      await page.goto(`${all.moodle.issuer}/mod/lti/toolconfigure.php`);
      await page.locator('#tool-url').fill(await all.invite());
      await page.locator('#tool-create-button').click();
      const registered = await frameOf(page, all.tool);
      const text = registered.locator('main');
      await text.getByText('sites approve').waitFor();
      const [site] = await sites(all);
      expect(site?.status).toBe('pending');
      await registered.getByRole('button', { name: 'Done' }).click();
      await page.locator('a.activate').first().click();
      await expect.poll(async () => (await all.moodle.tools())[0]?.state).toBe('active');
      const [known] = await all.moodle.tools();
      if (known === undefined || site === undefined) throw new Error('Moodle knows no tool.');
      tool = { id: known.id, clientId: known.clientId };
      expect(site.lti.deployments).toEqual([String(tool.id)]);
      const { asked = [], granted = [] } = site.lti.scopes ?? {};
      expect(asked.filter((scope) => !granted.includes(scope))).toEqual([]);

      const early = await all.moodle.addActivity(tool, { name: 'Too early' });
      const refused = await all.moodle.launch('ada', early);
      expect(refused.headers.get('meetbridge-code')).toBe('lti_registration_pending');
      await all.bridge.command('sites', 'approve', site.id);
      const entered = await enter(all, await all.moodle.launch('ada', early));
      expect(entered).toMatchObject({ room: { title: 'Too early' }, me: { role: 'attendee' } });
    } finally {
      await stop();
    }
  });

  test('takes a meeting that a teacher makes by its own form', async (context) => {
    const all = setUp(context);
    const { page, stop, complaints } = await visitor(all, 'grace');
    try {
      const { course, issuer } = all.moodle;
      await page.goto(`${issuer}/course/modedit.php?add=lti&course=${course.id}&section=0&typeid=${tool.id}`);
      await page.locator('[name="selectcontent"]').click();
      const picker = await frameOf(page, all.tool);
      await picker.getByLabel('Title').fill('Reading circle');
      await picker.locator('[name="mark"]').check();
      await picker.locator('[name="minutes"]').fill('1');
      await picker.getByRole('button', { name: 'Add to the course' }).click();
      await expect.poll(() => page.locator('#id_name').inputValue()).toBe('Reading circle');
      await page.locator('#id_submitbutton2').click();
      await page.waitForURL(/course\/view\.php/);
      const made = (await all.moodle.activities(course.id)).find(({ name }) => name === 'Reading circle');
      if (made === undefined) throw new Error('The activity was not made.');
      activity = made;
      const teacher = await enter(all, await all.moodle.launch('grace', activity));
      expect(teacher).toMatchObject({ room: { title: 'Reading circle' }, me: { role: 'moderator' } });
      expect(complaints).toEqual([]);
    } finally {
      await stop();
    }
  });

  test('shows the lobby in its frame with no further click; who was there gets a mark', async (context) => {
    const all = setUp(context);
    const { page, stop, complaints } = await visitor(all, 'ada');
    try {
      await page.goto(activity.url);
      const meeting = await frameOf(page, all.tool);
      // Moodle's frame withholds the screen, and the page says so
      await meeting.getByText('screen sharing').waitFor();
      await meeting.getByRole('button', { name: 'Join now' }).click();
      await meeting.getByText('You are the only one here.').waitFor();
      await meeting.getByRole('button', { name: 'Leave', exact: true }).click();
      await meeting.getByRole('button', { name: 'Join again' }).waitFor();
      expect(complaints).toEqual([]);
      await expect
        .poll(async () => (await all.moodle.gradeOf('ada', activity))?.grade ?? 0, { timeout: 60_000 })
        .toBeGreaterThan(0);
    } finally {
      await stop();
    }
  });

  test('where the browser keeps nothing in frames, one click opens the same meeting in a tab', async (context) => {
    const all = setUp(context);
    const { page, stop, context: browser } = await visitor(all, 'kay', 'none');
    try {
      await page.goto(activity.url);
      const offer = await frameOf(page, all.tool);
      const tab = browser.waitForEvent('page');
      await offer.getByRole('button', { name: 'Open in a new tab' }).click();
      const opened = await tab;
      await opened.getByRole('button', { name: 'Join now' }).waitFor();
      expect(await opened.getByText('Katherine Johnson').count()).toBeGreaterThan(0);
    } finally {
      await stop();
    }
  });

  test('tells a teacher who of three hundred was missing, and where the mark is', async (context) => {
    const all = setUp(context);
    await all.moodle.enrolStudents(all.moodle.course.id, 300);
    const { page, stop, complaints } = await visitor(all, 'grace');
    try {
      await page.goto(activity.url);
      const meeting = await frameOf(page, all.tool);
      await meeting.getByRole('button', { name: 'Attendance' }).click();
      const rows = meeting.locator('tbody tr');
      await expect.poll(() => rows.count()).toBeGreaterThan(300);
      const ada = rows.filter({ hasText: 'Ada Lovelace' });
      expect(await ada.textContent()).toContain('gradebook');
      expect(await rows.filter({ hasText: 'Absent' }).count()).toBeGreaterThan(299);
      await meeting.getByRole('button', { name: 'Back to the meeting' }).click();
      await meeting.getByRole('button', { name: 'Join now' }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await stop();
    }
  });

  test('goes on when either side changes its keys', async (context) => {
    const all = setUp(context);
    await all.moodle.rotateKey();
    expect((await enter(all, await all.moodle.launch('ada', activity))).room.title).toBe('Reading circle');
    await all.bridge.command('keys', 'rotate');
    await all.bridge.restart();
    expect(await all.bridge.command('doctor')).toContain('granted: roster, score, lineItem');
    expect((await enter(all, await all.moodle.launch('ada', activity))).room.title).toBe('Reading circle');
  });

  test('gives a copied course rooms of its own, with the same settings', async (context) => {
    const all = setUp(context);
    const copy = await all.moodle.duplicateCourse(all.moodle.course.id, 'M2');
    const copied = (await all.moodle.activities(copy.id)).find(({ name }) => name === 'Reading circle');
    if (copied === undefined) throw new Error('The copy has no meeting.');
    const [one, two] = [
      await enter(all, await all.moodle.launch('admin', activity)),
      await enter(all, await all.moodle.launch('admin', copied)),
    ];
    expect(two.room.title).toBe(one.room.title);
    expect(two.room.name).not.toBe(one.room.name);
  });
});

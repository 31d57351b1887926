import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../../hosts/chromium.ts';
import type { NewCourse, SeededCourse } from '../../hosts/moodle/seed.ts';
import { findMoodleSource, noSource } from '../../hosts/moodle/source.ts';
import { startMoodleStage, type MoodleStage, type MoodleStageOptions } from '../../hosts/moodle/stage.ts';
import type { MoodleLogin, MoodleUser } from '../../hosts/moodle/users.ts';
import { setUpCompany, type Company } from '../company.ts';
import type { Visitor } from '../visitor.ts';

export type MoodleSetting = Pick<Company, 'anotherTab' | 'expectComplaint'> & {
  readonly stage: MoodleStage;
  readonly browser: Browser;
  /** Somebody comes to a page: logged in through Moodle's form, or not at all. */
  visit(
    address: string,
    user?: MoodleLogin | Pick<MoodleUser, 'login' | 'password'>,
    context?: BrowserContextOptions,
  ): Promise<Visitor>;
  /** A new course, by default with Grace as its teacher, Ada and Kay as its students, and one meeting named "Reading circle". */
  newCourse(course?: Partial<NewCourse>): Promise<SeededCourse & { meeting: string }>;
  /** Lets this complaint of PHP pass, in this file. */
  expectPhpComplaint(pattern: RegExp): void;
};

let courses = 0;

/**
 * A real Moodle, paired, and a real browser for one file of journeys. No console and no PHP may have complained. Where
 * Moodle cannot run, every test of the file is skipped and says why.
 */
export function setUpMoodle(options: MoodleStageOptions = {}): MoodleSetting {
  let stage: MoodleStage | null = null;
  let browser: Browser | null = null;
  let missing = '';
  const expected: RegExp[] = [];
  beforeAll(async () => {
    [stage, browser] = await Promise.all([
      startMoodleStage(options),
      launchChromium(['--auto-accept-this-tab-capture']),
    ]);
    if (stage === null) missing = await whyNot(options);
  });
  beforeEach(({ skip }) => {
    if (stage === null) skip(missing);
  });
  afterAll(async () => {
    await browser?.close();
    const complaints = (await stage?.moodle.complaints()) ?? '';
    await stage?.stop();
    expect(complaintsIn(complaints).filter((one) => !expected.some((pattern) => pattern.test(one)))).toEqual(
      [],
    );
  });
  const here = (): MoodleStage => {
    if (stage === null) throw new Error('Moodle cannot run on this machine.');
    return stage;
  };
  const theBrowser = (): Browser => {
    if (browser === null) throw new Error('The browser is not there yet.');
    return browser;
  };
  const { newcomer, anotherTab, expectComplaint } = setUpCompany(theBrowser);
  return {
    anotherTab,
    expectComplaint,
    get stage() {
      return here();
    },
    get browser() {
      return theBrowser();
    },
    async visit(address, user, context) {
      const { url, users } = here().moodle;
      const visitor = await newcomer(context);
      visitor.entrance = 'Join meeting';
      if (user !== undefined) {
        const { login, password } = typeof user === 'string' ? users[user] : user;
        await visitor.page.goto(`${url}/login/index.php?lang=en`);
        await visitor.page.getByLabel('Username').fill(login);
        await visitor.page.getByLabel('Password').fill(password);
        await visitor.page.getByRole('button', { name: 'Log in', exact: true }).click();
        // the first page after a login has Moodle put all its scripts together
        await visitor.page.waitForURL((at) => !at.pathname.startsWith('/login/'), { timeout: 60_000 });
      }
      await visitor.page.goto(address);
      return visitor;
    },
    async newCourse(wanted = {}) {
      const shortname = wanted.shortname ?? `LIT${String((courses += 1))}`;
      const course: NewCourse = {
        people: { grace: 'editingteacher', ada: 'student', kay: 'student' },
        modules: [{ type: 'meetbridge', name: 'Reading circle' }],
        ...wanted,
        shortname,
      };
      const made = (await here().moodle.seed({ courses: [course] })).courses[shortname];
      if (made === undefined) throw new Error(`Moodle made no course ${shortname}.`);
      return { ...made, meeting: Object.values(made.modules)[0]?.url ?? '' };
    },
    expectPhpComplaint(pattern) {
      expected.push(pattern);
    },
  };
}

async function whyNot({ moodle: { version = '5.0' } = {} }: MoodleStageOptions): Promise<string> {
  if ((await findMoodleSource(version)) === null) return noSource(version);
  return `no PHP or no database for Moodle ${version}, and apt cannot install it here`;
}

/** A complaint begins with its moment in brackets, and may go on over several lines. */
function complaintsIn(log: string): string[] {
  return log.split(/^(?=\[\d\d-\w{3}-\d{4} )/m).filter((one) => one.trim() !== '');
}

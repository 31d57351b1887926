import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cookieOf } from '../moodle/login.ts';
import { startMoodle, type MoodleHost, type MoodleOptions } from '../moodle/moodle.ts';
import type { MoodleLogin } from '../moodle/users.ts';
import { projectRoot } from '../paths.ts';
import type { RegistrationFile } from './face.ts';
import { LMS, type Names } from './names.ts';
import { formsIn } from './walk.ts';

/** Where a launch shows; `WINDOW` is a new one. */
export type Container = 'EMBED' | 'EMBED_NO_BLOCKS' | 'WINDOW' | 'REPLACE_MOODLE_WINDOW';

export type Tool = { id: number; clientId: string };
export type RegisteredTool = Tool & {
  name: string;
  state: 'active' | 'pending' | 'rejected';
  launch: string;
  keys: string | null;
  /** As Moodle stores it. */
  config: { [setting: string]: string };
};
export type Activity = { id: number; cmid: number; url: string; launch: string };
export type Course = { id: number; url: string };
/** `at` in epoch seconds. */
export type Grade = { grade: number; maximum: number; comment: string | null; at: number };

/** A real Moodle that launches tools, behind TLS under its name or, without names, on loopback over http. */
export type MoodlePlatform = {
  moodle: MoodleHost;
  /** Its `iss`, which is its address. */
  issuer: string;
  /** Mathematics, with Grace who teaches, Alan who assists, and Ada, Katherine and Emmy who learn. */
  course: Course;
  /** Reaches it from the test's own process; follows no redirect. */
  fetch: typeof fetch;
  /** Fills a course with students who never log in. */
  enrolStudents(course: number, count: number): Promise<number[]>;
  /** Registers the tool at this origin as an administrator does by hand. */
  addTool(
    tool: string,
    options?: { name?: string; container?: Container; sendname?: boolean; custom?: string },
  ): Promise<Tool>;
  /** What the operator of the tool is told about a tool that Moodle knows. */
  registrationFile(tool: Tool): RegistrationFile;
  tools(): Promise<RegisteredTool[]>;
  /**
   * Begins a dynamic registration as the administrator's browser does, of a new tool or of one that is there; gives the tool's
   * answer.
   */
  register(address: string, known?: Pick<Tool, 'id'>): Promise<Response>;
  /** What the administrator does afterwards. */
  activate(tool: Pick<Tool, 'id'>): Promise<void>;
  addActivity(
    tool: Pick<Tool, 'id'>,
    options?: { course?: number; name?: string; container?: Container; fields?: object },
  ): Promise<Activity>;
  activities(course: number): Promise<(Activity & { name: string })[]>;
  gradeOf(user: string, activity: Pick<Activity, 'id'>): Promise<Grade | null>;
  duplicateCourse(course: number, shortname: string): Promise<Course>;
  /** Signs launches with another key from now on, the only one it publishes. Gives its id. */
  rotateKey(): Promise<string>;
  /** Walks a launch without a browser: gives the tool's answer. `toTool` is how the tool is reached. */
  launch(who: MoodleLogin, activity: Activity, toTool?: typeof fetch): Promise<Response>;
  stop(): Promise<void>;
};

const folder = join(projectRoot, 'test/hosts/lti/moodle');

/** Starts it, with nothing of ours inside; null where this machine has no source of Moodle, no PHP or no database for it. */
export async function startMoodlePlatform(
  names: Names | null,
  options: Pick<MoodleOptions, 'version' | 'log'> = {},
): Promise<MoodlePlatform | null> {
  const moodle = await startMoodle({
    ...options,
    plugin: false,
    ...(names === null
      ? {}
      : {
          behind: names.originOf(LMS),
          phpOptions: names.phpOptions,
          phpEnvironment: names.phpEnvironment,
        }),
  });
  if (moodle === null) return null;
  names?.send(LMS, moodle.listensAt);
  const reach: typeof fetch =
    names?.fetch ?? ((input, init) => fetch(input, { ...init, redirect: 'manual' }));
  const run = async <T>(script: string, order: object = {}): Promise<T> => {
    const text = await readFile(join(folder, `${script}.php`), 'utf8');
    return await moodle.php<T>(text.replace(/^<\?php/, ''), order);
  };
  try {
    const { courses } = await moodle.seed({
      courses: [
        {
          shortname: 'M1',
          fullname: 'Mathematics',
          people: {
            grace: 'editingteacher',
            alan: 'teacher',
            ada: 'student',
            kay: 'student',
            emmy: 'student',
          },
        },
      ],
    });
    const course = courses['M1'];
    if (course === undefined) throw new Error('Moodle made no course.');
    return {
      moodle,
      issuer: moodle.url,
      course: { id: course.id, url: course.url },
      fetch: reach,
      enrolStudents: (id, count) => run('enrol-students', { course: id, count }),
      addTool: (
        tool,
        { name = 'Meetbridge', container = 'EMBED_NO_BLOCKS', sendname = true, custom = '' } = {},
      ) => run('add-tool', { tool, name, container, sendname, custom }),
      registrationFile: ({ id, clientId }) => ({
        issuer: moodle.url,
        clientId,
        deployments: [String(id)],
        authorizationEndpoint: `${moodle.url}/mod/lti/auth.php`,
        tokenEndpoint: `${moodle.url}/mod/lti/token.php`,
        jwksUri: `${moodle.url}/mod/lti/certs.php`,
      }),
      tools: () => run('tools'),
      register: async (address, known) => {
        const cookie = await cookieOf(moodle, 'admin', reach);
        const page = await reach(`${moodle.url}/mod/lti/toolconfigure.php`, { headers: { cookie } });
        const sesskey = /"sesskey":"([^"]+)"/.exec(await page.text())?.[1] ?? '';
        const query = new URLSearchParams({ url: address, sesskey, type: String(known?.id ?? 0) });
        const start = `${moodle.url}/mod/lti/startltiadvregistration.php?${query}`;
        const answer = await reach(start, { headers: { cookie } });
        const location = answer.headers.get('location');
        if (location === null) throw new Error(`Moodle begins no registration: ${answer.status}.`);
        return await reach(location, { headers: { referer: `${moodle.url}/` } });
      },
      activate: ({ id }) => run('activate', { id }),
      addActivity: (
        { id },
        { course: into = course.id, name = 'Office hours', container = 'EMBED_NO_BLOCKS', fields = {} } = {},
      ) => run('add-activity', { tool: id, course: into, name, container, fields }),
      activities: (id) => run('activities', { course: id }),
      gradeOf: (user, { id }) => run('grade-of', { user, activity: id }),
      duplicateCourse: (id, shortname) => run('duplicate-course', { course: id, shortname }),
      rotateKey: () => run('rotate-key'),
      launch: async (who, activity, toTool = reach) => {
        const cookie = await cookieOf(moodle, who, reach);
        return await walk(activity.launch, { cookie, reach, toTool, issuer: moodle.url });
      },
      stop: () => moodle.stop(),
    };
  } catch (error) {
    await moodle.stop();
    throw error;
  }
}

type Way = { cookie: string; reach: typeof fetch; toTool: typeof fetch; issuer: string };

/** Moodle's own pages from the launch on; each posts a form to the next, or sends on. */
async function walk(from: string, { cookie, reach, toTool, issuer }: Way): Promise<Response> {
  const form = async (answer: Response): Promise<{ action: string; fields: URLSearchParams }> => {
    const page = await answer.text();
    const [first] = formsIn(page);
    if (first === undefined)
      throw new Error(`Moodle answers ${answer.status} without a form: ${page.slice(0, 2000)}`);
    return first;
  };
  const login = await form(await reach(from, { headers: { cookie } }));
  const begun = await toTool(login.action, { method: 'POST', body: login.fields, redirect: 'manual' });
  const location = begun.headers.get('location');
  if (location?.startsWith(issuer) !== true) return begun;
  const kept = begun.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const granted = await form(await reach(location, { headers: { cookie } }));
  return await toTool(granted.action, {
    method: 'POST',
    body: granted.fields,
    headers: { cookie: kept },
    redirect: 'manual',
  });
}

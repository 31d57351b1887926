import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from '../hosts/chromium.ts';
import { meetingBlock, paragraph } from '../hosts/meeting-block.ts';
import { startStage, type Stage, type StageOptions } from '../hosts/stage.ts';
import type { NewPost } from '../hosts/wordpress.ts';
import type { WordPressUsers } from '../hosts/wordpress-users.ts';
import { watchPeers } from './media.ts';
import { Visitor } from './visitor.ts';

export type Setting = {
  readonly stage: Stage;
  readonly browser: Browser;
  /** Somebody comes to a page: logged in under this name, or not at all. */
  visit(address: string, user?: keyof WordPressUsers, context?: BrowserContextOptions): Promise<Visitor>;
  /** The same person opens one more tab of the same browser. */
  anotherTab(visitor: Visitor, address: string): Promise<Visitor>;
  /** A new post with a meeting of its own. */
  newPost(attributes?: Record<string, unknown>, post?: Partial<NewPost>): Promise<string>;
  /** Lets this complaint of a console pass, in this test alone. */
  expectComplaint(pattern: RegExp): void;
};

let meetings = 0;
/** An id as the block editor makes them. */
export const newMeetingId = (): string => `meeting${String(Date.now())}${String((meetings += 1))}`;

/**
 * Real servers and a real browser for one file of journeys. After each test everybody has gone, and no console may
 * have complained.
 */
export function setUp(options: StageOptions = {}): Setting {
  let stage: Stage | null = null;
  let browser: Browser | null = null;
  let visitors: Visitor[] = [];
  let expected: RegExp[] = [];
  beforeAll(async () => {
    [stage, browser] = await Promise.all([
      startStage(options),
      launchChromium(['--auto-accept-this-tab-capture']),
    ]);
  });
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints);
    const gone = visitors;
    const allowed = expected;
    visitors = [];
    expected = [];
    await Promise.all(gone.map((visitor) => visitor.page.context().close()));
    expect(complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)))).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    const complaints = await stage?.wordpress.complaints();
    await stage?.stop();
    expect(complaints).toBe('');
  });
  const here = (): Stage => {
    if (stage === null) throw new Error('WordPress cannot run on this machine.');
    return stage;
  };
  return {
    get stage() {
      return here();
    },
    get browser() {
      if (browser === null) throw new Error('The browser is not there yet.');
      return browser;
    },
    async visit(address, user, contextOptions = {}) {
      const context = await this.browser.newContext({
        viewport: { width: 1100, height: 800 },
        ...contextOptions,
      });
      await context.addInitScript(watchPeers);
      const visitor = new Visitor(await context.newPage());
      visitors.push(visitor);
      if (user !== undefined) {
        const { url, users } = here().wordpress;
        await visitor.page.goto(`${url}/wp-login.php?redirect_to=${encodeURIComponent(address)}`);
        await visitor.page.getByLabel('Username or Email Address').fill(users[user].login);
        await visitor.page.getByLabel('Password', { exact: true }).fill(users[user].password);
        await visitor.page.getByRole('button', { name: 'Log In' }).click();
        await visitor.page.waitForURL(address);
      } else await visitor.page.goto(address);
      return visitor;
    },
    async anotherTab(visitor, address) {
      const another = new Visitor(await visitor.page.context().newPage());
      visitors.push(another);
      await another.page.goto(address);
      return another;
    },
    async newPost(attributes = {}, post = {}) {
      const block = meetingBlock({ meetingId: newMeetingId(), title: 'Reading circle', ...attributes });
      const content = [paragraph('Come in.'), block].join('\n\n');
      const { posts } = await here().wordpress.seed({
        posts: [{ title: 'A meeting', author: 'grace', content, ...post }],
      });
      return posts[0]?.url ?? '';
    },
    expectComplaint(pattern) {
      expected.push(pattern);
    },
  };
}

import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from '../hosts/chromium.ts';
import { meetingBlock, paragraph } from '../hosts/meeting-block.ts';
import { startStage, type Stage, type StageOptions } from '../hosts/stage.ts';
import type { NewPost } from '../hosts/wordpress.ts';
import type { WordPressUsers } from '../hosts/wordpress-users.ts';
import { setUpCompany, type Company } from './company.ts';
import type { Visitor } from './visitor.ts';

export type Setting = Pick<Company, 'anotherTab' | 'expectComplaint'> & {
  readonly stage: Stage;
  readonly browser: Browser;
  /** Somebody comes to a page: logged in under this name, or not at all. */
  visit(address: string, user?: keyof WordPressUsers, context?: BrowserContextOptions): Promise<Visitor>;
  /** A new post with a meeting of its own. */
  newPost(attributes?: Record<string, unknown>, post?: Partial<NewPost>): Promise<string>;
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
  beforeAll(async () => {
    [stage, browser] = await Promise.all([
      startStage(options),
      launchChromium(['--auto-accept-this-tab-capture']),
    ]);
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
    async visit(address, user, contextOptions) {
      const visitor = await newcomer(contextOptions);
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
    async newPost(attributes = {}, post = {}) {
      const block = meetingBlock({ meetingId: newMeetingId(), title: 'Reading circle', ...attributes });
      const content = [paragraph('Come in.'), block].join('\n\n');
      const { posts } = await here().wordpress.seed({
        posts: [{ title: 'A meeting', author: 'grace', content, ...post }],
      });
      return posts[0]?.url ?? '';
    },
  };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from '../hosts/chromium.ts';
import type { OwnOptions, OwnPage } from '../hosts/own-page.ts';
import { startOwnSite, type OwnSite } from '../hosts/own-site.ts';
import type { Visit } from '../hosts/site.ts';
import { watchPeers } from './media.ts';
import { Visitor } from './visitor.ts';

export type OwnSetting = {
  readonly site: OwnSite;
  /** Somebody opens the page; nothing is mounted yet. */
  open(context?: BrowserContextOptions): Promise<Visitor>;
  /** Somebody opens the page and stands in the lobby. */
  lobby(who: Partial<Visit> & Pick<Visit, 'meeting'>, context?: BrowserContextOptions): Promise<Visitor>;
  /** Somebody comes in, with the camera off, which is not looked at everywhere and is a lot of work for a computer. */
  enter(who: Partial<Visit> & Pick<Visit, 'meeting'>, context?: BrowserContextOptions): Promise<Visitor>;
};

let people = 0;

/** A visit with what nobody has to think about filled in. */
export const visitOf = (who: Partial<Visit> & Pick<Visit, 'meeting'>): Visit => ({
  person: { id: `person-${String((people += 1))}`, name: `Person ${String(people)}` },
  role: 'attendee',
  ...who,
});

/** A real bridge and LiveKit behind a page of our own, for what needs no WordPress. No console may complain. */
export function setUpOwnSite(): OwnSetting {
  let site: OwnSite | null = null;
  let browser: Browser | null = null;
  let visitors: Visitor[] = [];
  beforeAll(async () => {
    [site, browser] = await Promise.all([startOwnSite(), launchChromium(['--auto-accept-this-tab-capture'])]);
  });
  afterEach(async () => {
    const gone = visitors;
    visitors = [];
    // what is said after this is about the closing: a browser complains about a connection cut off in its beginning
    const complaints = gone.flatMap((visitor) => visitor.complaints);
    await Promise.all(gone.map((visitor) => visitor.page.context().close()));
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  const here = (): OwnSite => {
    if (site === null) throw new Error('The site is not there yet.');
    return site;
  };
  return {
    get site() {
      return here();
    },
    async open(options = {}) {
      const context = await browser?.newContext({ viewport: { width: 1100, height: 800 }, ...options });
      if (context === undefined) throw new Error('The browser is not there yet.');
      await context.addInitScript(watchPeers);
      const visitor = new Visitor(await context.newPage());
      visitors.push(visitor);
      await visitor.page.goto(here().url);
      await visitor.page.waitForFunction(() => 'meet' in window);
      return visitor;
    },
    async lobby(who, options) {
      const visitor = await this.open(options);
      await meet(visitor.page, 'one', visitOf(who));
      await visitor.page.locator('#one [data-start]').first().waitFor();
      return visitor;
    },
    async enter(who, options) {
      const visitor = await this.lobby(who, options);
      await visitor.page.evaluate(() => (window as unknown as OwnPage).meetings['one']?.setCamera(false));
      await visitor.button('Join now').click();
      await visitor.controls.waitFor();
      return visitor;
    },
  };
}

/** Mounts a meeting in a place of the page. */
export const meet = (
  page: Page,
  place: 'one' | 'two',
  visit: Visit,
  options: OwnOptions = {},
): Promise<void> =>
  page.evaluate(([at, who, how]) => (window as unknown as OwnPage).meet(at, who, how), [
    place,
    visit,
    options,
  ] as const);

/** Everything axe finds inside this element, one line each. */
export async function findings(page: Page, element: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (selector) =>
      (window as unknown as { axe: { run(context: string): Promise<AxeResults> } }).axe.run(selector),
    element,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

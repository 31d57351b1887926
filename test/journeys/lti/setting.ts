import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser, type Browser, type FrameCookies } from '../../hosts/lti/browser.ts';
import { startPlatform, type Platform } from '../../hosts/lti/double.ts';
import { LMS, noNames } from '../../hosts/lti/names.ts';
import { startLtiStage, type LtiStage } from '../../hosts/lti/stage.ts';
import { moves } from '../media.ts';

export type LtiSetting = {
  readonly stage: LtiStage;
  readonly platform: Platform;
  /** Somebody with a browser of their own opens a page of the platform. */
  visit(address: string, cookies?: FrameCookies): Promise<Page>;
};

/** A bridge and LiveKit for one file of journeys, with the double as the platform. No console may complain. */
export function setUpLti(): LtiSetting {
  let stage: LtiStage | null = null;
  let platform: Platform | null = null;
  const browsers: Browser[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    stage = await startLtiStage({ moodle: false });
    if (stage === null) return;
    const { names, tool } = stage;
    platform = await startPlatform({ origin: names.originOf(LMS), tool, fetch: names.fetch });
    names.send(LMS, platform.listensAt);
    await stage.register(platform.registrationFile());
  });
  beforeEach((context) => {
    if (stage === null) context.skip(noNames);
  });
  afterEach(async () => {
    await Promise.all(browsers.splice(0).map((browser) => browser.stop()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await platform?.stop();
    await stage?.stop();
  });
  const here = <T>(one: T | null): T => {
    if (one === null) throw new Error('The stage is not there yet.');
    return one;
  };
  return {
    get stage() {
      return here(stage);
    },
    get platform() {
      return here(platform);
    },
    async visit(address, cookies = 'partitioned') {
      const browser = await openBrowser(here(stage).names, {
        cookies,
        viewport: { width: 1100, height: 850 },
      });
      browsers.push(browser);
      const { context } = browser;
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          complaints.push(`${message.location().url}: ${message.text()}`.slice(0, 400));
      });
      context.on('weberror', (failed) => complaints.push(failed.error().message));
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
  };
}

/** The tool in the frame of a course page. */
export const framed = (page: Page): FrameLocator => page.frameLocator('#contentframe');

/** Where the tool is: in a frame, or in a tab. */
export type Place = Page | FrameLocator;

export const button = (place: Place, name: string): Locator =>
  place.getByRole('button', { name, exact: true });

export const controls = (place: Place): Locator => place.getByRole('toolbar', { name: 'Meeting controls' });

/** From the lobby, which has opened by itself, into the meeting, until the connection stands. */
export async function join(place: Place): Promise<void> {
  await button(place, 'Join now').click();
  await controls(place).waitFor();
  await place.getByText('Connecting…').waitFor({ state: 'hidden' });
}

/** Sees and decodes somebody's camera. */
export const sees = (place: Place, name: string): Promise<void> =>
  moves(place.locator('video').and(place.getByLabel(name, { exact: true })));

/** Out of the meeting, to the page around it. */
export async function leave(place: Place): Promise<void> {
  await controls(place).getByRole('button', { name: 'Leave', exact: true }).click();
  await place.getByText('You have left the meeting.').waitFor();
}

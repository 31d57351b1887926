import { AccessToken } from 'livekit-server-sdk';
import type { Browser, Page } from 'playwright-core';
import type { Stage } from '../hosts/stage.ts';
import { serveBarePage } from './bare-page.ts';
import { openChromium } from './browser.ts';
import { inUnit, medianOf, type Figure } from './figure.ts';
import { watchPictures, type Watched } from './pictures.ts';

declare const watched: Watched;

const ROUNDS = 11;

/** Two browsers on one kind of page: one person stays, the other comes and goes. */
type Side = {
  /** The other comes, and goes again; milliseconds from the click until both see the other's picture. */
  round(): Promise<number>;
  stop(): Promise<void>;
};

async function openPages(browsers: readonly [Browser, Browser], url: string): Promise<[Page, Page]> {
  const pages = await Promise.all([browsers[0].newPage(), browsers[1].newPage()]);
  for (const page of pages) {
    await page.addInitScript(watchPictures);
    await page.goto(url);
  }
  return pages;
}

async function timeMeeting(staying: Page, coming: Page, button: string): Promise<number> {
  const seen = Promise.all([staying, coming].map((page) => page.evaluate(() => watched.remotePicture())));
  await coming.getByRole('button', { name: button }).click();
  const moments = await seen;
  return Math.max(...moments) - (await coming.evaluate(() => watched.clickedAt));
}

const untilAlone = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => watched.pictures('remote').length === 0);

async function barePages(stage: Stage, browsers: readonly [Browser, Browser]): Promise<Side> {
  const served = await serveBarePage();
  const [staying, coming] = await openPages(browsers, served.url);
  const giveTicket = async (page: Page, identity: string): Promise<void> => {
    await page.locator('button:enabled').waitFor();
    const token = new AccessToken(stage.livekit.apiKey, stage.livekit.apiSecret, { identity, ttl: 600 });
    token.addGrant({ roomJoin: true, room: 'bare' });
    const ticket = { url: stage.livekit.url, token: await token.toJwt() };
    await page.evaluate((given) => void Object.assign(window, { ticket: given }), ticket);
  };
  await giveTicket(staying, 'staying');
  await staying.getByRole('button', { name: 'Join' }).click();
  return {
    async round() {
      await giveTicket(coming, 'coming');
      const time = await timeMeeting(staying, coming, 'Join');
      await coming.evaluate(() => (window as unknown as { leave(): Promise<void> }).leave());
      await untilAlone(staying);
      return time;
    },
    async stop() {
      await Promise.all([staying.close(), coming.close()]);
      await served.stop();
    },
  };
}

async function ourPages(stage: Stage, browsers: readonly [Browser, Browser]): Promise<Side> {
  const [staying, coming] = await openPages(browsers, stage.post);
  const enterLobby = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: /^Join/ }).click();
    await page.getByLabel('Your name').fill('Guest');
    await page.waitForFunction(() =>
      watched.pictures('own').some((video) => video.getVideoPlaybackQuality().totalVideoFrames > 0),
    );
  };
  await enterLobby(staying);
  await staying.getByRole('button', { name: 'Join now' }).click();
  return {
    async round() {
      await enterLobby(coming);
      const time = await timeMeeting(staying, coming, 'Join now');
      await coming.getByRole('button', { name: 'Leave', exact: true }).click();
      await untilAlone(staying);
      return time;
    },
    async stop() {
      await Promise.all([staying.close(), coming.close()]);
    },
  };
}

/** The click in our lobby, in a real post, beside the click on a bare page with a ready token; in turns. */
export async function benchMeeting(stage: Stage): Promise<Figure[]> {
  const browsers = [await openChromium(), await openChromium()] as const;
  const [bare, ours] = [await barePages(stage, browsers), await ourPages(stage, browsers)];
  const times: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
  try {
    for (const side of [bare, ours]) await side.round(); // both get warm
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      times.bare.push(await bare.round());
      times.ours.push(await ours.round());
    }
  } finally {
    for (const side of [bare, ours]) await side.stop();
    for (const browser of browsers) await browser.close();
  }
  const floor = medianOf(times.bare);
  const time = medianOf(times.ours);
  return [
    {
      what: `click → both see the other's video, median of ${ROUNDS}`,
      measured: `${inUnit(time, 'ms')} against ${inUnit(floor, 'ms')} bare: ${inUnit(time - floor, 'ms')} more`,
      reach: '≤ 150 ms more',
      holds: time - floor <= 150,
    },
  ];
}

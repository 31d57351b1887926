import { AccessToken } from 'livekit-server-sdk';
import type { Browser, Page } from 'playwright-core';
import { meetingBlock } from '../hosts/meeting-block.ts';
import type { Stage } from '../hosts/stage.ts';
import { serveBarePage } from './bare-page.ts';
import { openChromium } from './browser.ts';
import { inUnit, medianOf, type Figure } from './figure.ts';
import { watchPictures, type Watched } from './pictures.ts';

declare const watched: Watched;

const ROUNDS = 11;

/** Two browsers on one kind of page. */
type Side = {
  pages: readonly [Page, Page];
  /** What the button says that joins. */
  button: string;
  /** Brings a page to the moment before the click: who it is is known, the camera is open. */
  prepare(page: Page, name: string): Promise<void>;
  leave(page: Page): Promise<void>;
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

/** The page's own script, see `bare-page.ts`. */
type BareWindow = { prepare(ticket: { url: string; token: string }): Promise<void>; leave(): Promise<void> };

async function barePages(stage: Stage, browsers: readonly [Browser, Browser]): Promise<Side> {
  const served = await serveBarePage();
  const pages = await openPages(browsers, served.url);
  const prepare = async (page: Page, identity: string): Promise<void> => {
    const token = new AccessToken(stage.livekit.apiKey, stage.livekit.apiSecret, { identity, ttl: 600 });
    token.addGrant({ roomJoin: true, room: 'bare' });
    const ticket = { url: stage.livekit.url, token: await token.toJwt() };
    await page.evaluate((given) => (window as unknown as BareWindow).prepare(given), ticket);
  };
  return {
    pages,
    button: 'Join',
    prepare,
    leave: (page) => page.evaluate(() => (window as unknown as BareWindow).leave()),
    stop: () => served.stop(),
  };
}

async function ourPages(post: string, browsers: readonly [Browser, Browser]): Promise<Side> {
  return {
    pages: await openPages(browsers, post),
    button: 'Join now',
    async prepare(page, name) {
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.getByLabel('Your name').fill(name);
      await page.waitForFunction(() =>
        watched.pictures('own').some((video) => video.getVideoPlaybackQuality().totalVideoFrames > 0),
      );
    },
    async leave(page) {
      await page.getByRole('button', { name: 'Leave', exact: true }).click();
      await page.getByRole('button', { name: 'Join', exact: true }).waitFor();
    },
    stop: () => Promise.resolve(),
  };
}

/** One waits inside, the other comes: milliseconds from that click until both see the other's picture. */
async function meet({ pages, button, prepare, leave }: Side): Promise<number> {
  const [waiting, coming] = pages;
  for (const page of pages) await page.bringToFront();
  await prepare(waiting, 'Waiting');
  await waiting.getByRole('button', { name: button, exact: true }).click();
  await prepare(coming, 'Coming');
  const seen = Promise.all(pages.map((page) => page.evaluate(() => watched.remotePicture())));
  await coming.getByRole('button', { name: button, exact: true }).click();
  const moments = await seen;
  const clickedAt = await coming.evaluate(() => watched.clickedAt);
  for (const page of pages) await leave(page);
  return Math.max(...moments) - clickedAt;
}

/** A post whose meeting the bridge's key encrypts. */
async function encryptedPost({ wordpress }: Stage): Promise<string> {
  const content = meetingBlock({ meetingId: 'encryptedbench', title: 'Encrypted', encryption: 'bridge' });
  const { posts } = await wordpress.seed({ posts: [{ title: 'Encrypted', author: 'grace', content }] });
  return posts[0]?.url ?? '';
}

/** The click in our lobby, in a real post, plain and encrypted, beside the click on a bare page with a ready token; in turns. */
export async function benchMeeting(stage: Stage): Promise<Figure[]> {
  const browsers = [await openChromium(), await openChromium()] as const;
  const sides = {
    bare: await barePages(stage, browsers),
    plain: await ourPages(stage.post, browsers),
    encrypted: await ourPages(await encryptedPost(stage), browsers),
  };
  const times: Record<keyof typeof sides, number[]> = { bare: [], plain: [], encrypted: [] };
  const each = Object.entries(sides) as [keyof typeof sides, Side][];
  try {
    for (const [, side] of each) await meet(side); // all get warm
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      for (const [name, side] of each) times[name].push(await meet(side));
    }
  } finally {
    for (const [, side] of each) await side.stop();
    for (const browser of browsers) await browser.close();
  }
  const floor = medianOf(times.bare);
  const figure = (what: string, time: number, most: number): Figure => ({
    what: `${what}, median of ${ROUNDS}`,
    measured: `${inUnit(time, 'ms')} against ${inUnit(floor, 'ms')} bare: ${inUnit(time - floor, 'ms')} more`,
    reach: `≤ ${most} ms more`,
    holds: time - floor <= most,
  });
  return [
    figure("click → both see the other's video", medianOf(times.plain), 150),
    figure('the same, encrypted', medianOf(times.encrypted), 300),
  ];
}

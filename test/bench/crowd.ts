import { setTimeout as pause } from 'node:timers/promises';
import type { OwnPage } from '../hosts/own-page.ts';
import { startOwnSite } from '../hosts/own-site.ts';
import { openChromium } from './browser.ts';
import { inUnit, type Figure } from './figure.ts';
import { watchPage } from './page-figures.ts';
import { watchPictures, type Watched } from './pictures.ts';
import { startSenders } from './senders.ts';

declare const window: Window & OwnPage & { longest: number; watched: Watched };

const PEOPLE = 24;
const MINUTES = 10;

const share = (part: number): string => `${Math.round(part * 100)} %`;

/** One browser among 24 people who all show their picture. */
export async function benchCrowd(): Promise<Figure[]> {
  const site = await startOwnSite();
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(watchPictures);
    await page.goto(site.url);
    await page.waitForFunction(() => 'meet' in window);
    await page.evaluate(() =>
      window.meet('one', {
        person: { id: 'watching', name: 'Watching' },
        role: 'moderator',
        meeting: { id: 'crowd', title: 'A full class' },
      }),
    );
    await page.evaluate(() => window.meetings['one']?.join());
    const room = await page.evaluate(
      () => (window.told.find(({ event }) => event === 'joined')?.detail as { room: string }).room,
    );
    const senders = await startSenders(site.livekit, room, PEOPLE - 1);
    await page.waitForFunction(
      (people) =>
        window.told.some(
          ({ event, detail }) => event === 'people' && 'count' in detail && detail.count === people,
        ),
      PEOPLE,
    );
    await pause(15_000); // all pictures have come
    await page.evaluate(() => {
      window.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
      }).observe({ type: 'longtask' });
    });
    const moving = await page.evaluate(async () => {
      const frames = (): number[] =>
        window.watched.pictures('remote').map((video) => video.getVideoPlaybackQuality().totalVideoFrames);
      const before = frames();
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      return frames().filter((count, index) => count > (before[index] ?? count)).length;
    });
    const { figures } = await watchPage(page);
    const before = await figures(true);
    await pause(60_000);
    const minute = await figures();
    const longest = await page.evaluate(() => window.longest);
    await pause((MINUTES - 1) * 60_000);
    const after = await figures(true);
    await senders.stop();
    const busy = (minute.busy - before.busy) / (minute.at - before.at);
    const growth = after.heap / before.heap - 1;
    return [
      {
        what: `main thread free among ${PEOPLE} people with pictures, over a minute`,
        measured: `${share(1 - busy)} (${moving} pictures moving)`,
        reach: '≥ 50 %',
        holds: busy <= 0.5 && moving >= PEOPLE / 2,
      },
      {
        what: 'longest task meanwhile',
        measured: longest === 0 ? 'none over 50 ms' : inUnit(longest, 'ms'),
        reach: '≤ 200 ms',
        holds: longest <= 200,
      },
      {
        what: `heap after ${MINUTES} minutes, collected`,
        measured: `${inUnit(after.heap / 1e6, 'MB', 1)}: ${share(growth)} more`,
        reach: '≤ 5 % more',
        holds: growth <= 0.05,
      },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

import type { Page } from 'playwright-core';
import type { OwnPage } from '../hosts/own-page.ts';
import { startOwnSite } from '../hosts/own-site.ts';
import { openChromium } from './browser.ts';
import { inUnit, type Figure } from './figure.ts';
import { watchPage, type PageFigures } from './page-figures.ts';

declare const window: Window & OwnPage & { live(): number };

const VISITS = 200;
/** By then everything is loaded, and the browser has compiled what is used often. */
const WARM = 50;

/** What V8 compiles again and better while a page lives is in the heap too, and no growth of the page's. */
const steadyCode = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode';

/** Counts the tracks of cameras and microphones that are still live. */
function watchTracks(): void {
  const tracks = new Set<MediaStreamTrack>();
  const devices = navigator.mediaDevices;
  const get = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const stream = await get(constraints);
    for (const track of stream.getTracks()) tracks.add(track);
    return stream;
  };
  const live = (): number => [...tracks].filter(({ readyState }) => readyState === 'live').length;
  Object.assign(window, { live });
}

async function visit(page: Page, encrypted: boolean): Promise<void> {
  await page.evaluate(
    (encryption) =>
      window.meet('one', {
        person: { id: 'often', name: 'Often' },
        role: 'moderator',
        meeting: { id: `visits-${encryption}`, title: 'In and out', settings: { encryption } },
      }),
    encrypted ? ('bridge' as const) : ('none' as const),
  );
  const inside = await page.evaluate(async () => {
    const joined = await window.meetings['one']?.join();
    await window.meetings['one']?.leave();
    return joined;
  });
  if (inside !== true) throw new Error('A visit did not come as far as the room.');
}

/** One page, joined and left again and again, every fourth time encrypted: nothing may stay behind. */
export async function benchVisits(): Promise<Figure[]> {
  const site = await startOwnSite({ MEETBRIDGE_RATE_LIMITS: 'off' });
  const browser = await openChromium([steadyCode]);
  try {
    const page = await browser.newPage();
    await page.addInitScript(watchTracks);
    await page.goto(site.url);
    await page.waitForFunction(() => 'meet' in window);
    const { figures } = await watchPage(page);
    let before: PageFigures | null = null;
    for (let done = 0; done < VISITS + WARM; done += 1) {
      if (done === WARM) before = await figures(true);
      await visit(page, done % 4 === 3);
    }
    if (before === null) throw new Error('There were too few visits.');
    const workers = page.workers().length;
    const live = await page.evaluate(() => window.live());
    // what the page itself was told is not the meeting's
    await page.evaluate(() => window.told.splice(0));
    const after = await figures(true);
    const growth = after.heap / before.heap - 1;
    const more = (name: 'nodes' | 'listeners'): number => after[name] - before[name];
    return [
      {
        what: `left behind by ${VISITS} visits`,
        measured: `${more('nodes')} nodes, ${more('listeners')} listeners, ${workers} workers, ${live} tracks`,
        reach: 'nothing',
        holds: more('nodes') <= 0 && more('listeners') <= 0 && workers === 0 && live === 0,
      },
      {
        what: 'heap after them, collected',
        measured: `${inUnit(after.heap / 1e6, 'MB', 1)}: ${Math.round(growth * 100)} % more`,
        reach: '≤ 5 % more',
        holds: growth <= 0.05,
      },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

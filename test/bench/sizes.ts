import type { Response } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { openChromium } from './browser.ts';
import { inUnit, type Figure } from './figure.ts';
import { moodleSize } from './moodle-size.ts';
import type { Stage } from '../hosts/stage.ts';

/** All scripts that plugNmeet-client 2.4.0 loads at once, built and weighed the same way, in kB. */
const PLUGNMEET = 4_000;

type Script = { ours: boolean; bytes: number };

const isScript = (response: Response): boolean =>
  response.request().resourceType() === 'script' ||
  /javascript/.test(response.headers()['content-type'] ?? '');

/** Weighs a script by its address: a browser does not always hand out what it preloaded. */
async function weigh(url: string): Promise<Script> {
  const body = Buffer.from(await (await fetch(url)).arrayBuffer());
  return { ours: url.includes('/plugins/meetbridge/'), bytes: gzipSync(body, { level: 9 }).length };
}

const kilobytes = (scripts: readonly Script[]): number =>
  scripts.reduce((sum, script) => sum + script.bytes, 0) / 1000;

/** What a real post brings along before anybody joins, and what the click adds, as the browser fetches it. */
export async function benchSizes(stage: Stage): Promise<Figure[]> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    const fetched = new Set<string>();
    page.on('response', (response) => {
      if (response.ok() && response.url().startsWith('http') && isScript(response))
        fetched.add(response.url());
    });
    await page.goto(stage.post, { waitUntil: 'networkidle' });
    const early = [...fetched];
    await page.getByRole('button', { name: /^Join/ }).click();
    await page.getByLabel('Your name').fill('Guest');
    await page.getByRole('button', { name: 'Join now' }).click();
    await page.getByRole('button', { name: 'Leave', exact: true }).waitFor();
    const before = await Promise.all(early.map(weigh));
    const click = await Promise.all([...fetched].filter((url) => !early.includes(url)).map(weigh));

    const own = kilobytes(before.filter((script) => script.ours));
    const wordpress = kilobytes(before.filter((script) => !script.ours));
    const meeting = kilobytes(click);
    return [
      {
        what: 'our JavaScript on a page before Join, gzip',
        measured: `${inUnit(own, 'kB', 1)} (WordPress itself: ${inUnit(wordpress, 'kB', 1)})`,
        reach: '≤ 4 kB',
        holds: own > 0 && own <= 4,
      },
      moodleSize(),
      {
        what: 'what the click loads, all of it, gzip',
        measured: inUnit(meeting, 'kB', 1),
        reach: '≤ 220 kB',
        holds: meeting > 0 && meeting <= 220,
      },
      {
        what: 'the same beside what plugNmeet 2.4.0 loads at first (weighed once, not in this run)',
        measured: `${inUnit(PLUGNMEET / meeting, '×', 1)} as much there`,
        reach: '',
        holds: null,
      },
    ];
  } finally {
    await browser.close();
  }
}

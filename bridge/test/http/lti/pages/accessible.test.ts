import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSurroundings, type Surroundings } from './browser.ts';
import { samples } from './samples.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The others differ from these in words alone. */
const names = [
  'refusal-lti_browser_unbound',
  'login',
  'login-always',
  'storage-proof',
  'meeting-teacher',
  'picker',
  'plan-errors',
  'return',
  'attendance',
  'registered-updated',
  'by-hand',
];

let around: Surroundings;
beforeAll(async () => {
  around = await openSurroundings();
}, 60_000);
afterAll(async () => await around.close());

type Found = { violations: { id: string; nodes: { html: string }[] }[] };

describe.each([
  ['en', 'light'],
  ['ar', 'dark'],
] as const)('in %s, %s', (locale, colorScheme) => {
  test.each(names)('the page %s has no faults that axe knows, and fits 320 px', async (name) => {
    const context = await around.browser.newContext({
      colorScheme,
      viewport: { width: 320, height: 640 },
      bypassCSP: true,
    });
    // scripts of the page would lead on before it was looked at
    await context.route('**/lti/assets/*.js', (route) => route.fulfill({ body: '' }));
    const page = await context.newPage();
    await page.goto(around.show(samples[name]!, locale));
    // what stands there for want of a script is there after three seconds
    await page.addStyleTag({ content: '.late { animation: none }' });
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(
      async () => await (window as unknown as { axe: { run(): Promise<Found> } }).axe.run(),
    );
    expect(found.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });
});

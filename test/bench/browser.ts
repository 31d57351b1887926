import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments, findChromium } from '../hosts/chromium.ts';

/** A Chromium with a moving picture for a camera; `more` are arguments for its command line. */
export async function openChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: install it, or name one in CHROMIUM.');
  return chromium.launch({ executablePath, args: [...chromiumArguments, ...more] });
}

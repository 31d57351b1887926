import { chromium, type Browser } from 'playwright-core';
import { existsSync } from 'node:fs';
import { installPackages } from './apt.ts';
import { findProgram } from './programs.ts';

/** A Chromium: `CHROMIUM`, the PATH, else installed by apt; null where there is none. */
export async function findChromium(): Promise<string | null> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names no file: ${named}`);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return findProgram(...names) ?? ((await installPackages(['chromium'])) ? findProgram(...names) : null);
}

/** What makes it give a moving picture and a beeping microphone without asking, and keep its own traffic at home. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts a Chromium with a camera and a microphone that nobody has to allow; fails where there is none. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null)
    throw new Error('Chromium is missing: install it, or set CHROMIUM to its path.');
  return chromium.launch({ executablePath, args: [...chromiumArguments, ...more] });
}

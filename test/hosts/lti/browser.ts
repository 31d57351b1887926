import { chromium, type BrowserContext } from 'playwright-core';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { LMS, TOOL, type Names } from './names.ts';

/**
 * What the tool may keep while the platform frames it: all cookies; those alone that are kept apart for each framing site
 * (`Partitioned`), which is how Chromium comes; or none at all, as where somebody has forbidden it.
 */
export type FrameCookies = 'all' | 'partitioned' | 'none';

/** One person's browser, with a profile of its own. */
export type Browser = { context: BrowserContext; stop(): Promise<void> };

type ContextOptions = Pick<
  NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>,
  'locale' | 'viewport' | 'colorScheme' | 'reducedMotion'
>;

const preferencesFor: Record<FrameCookies, object> = {
  all: { cookie_controls_mode: 0 },
  partitioned: { cookie_controls_mode: 1 },
  none: {
    cookie_controls_mode: 1,
    content_settings: { exceptions: { cookies: { [`[*.]${TOOL},[*.]${LMS}`]: { setting: 2 } } } },
  },
};

/** Starts a Chromium that knows the names, with a camera that nobody has to allow; fails where there is no Chromium. */
export async function openBrowser(
  names: Pick<Names, 'chromiumArguments'>,
  { cookies = 'partitioned', ...options }: { cookies?: FrameCookies } & ContextOptions = {},
): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null)
    throw new Error('Chromium is missing: install it, or set CHROMIUM to its path.');
  const profile = await mkdtemp(join(tmpdir(), 'meetbridge-browser-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { profile: preferencesFor[cookies] };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumArguments, ...names.chromiumArguments],
    ...options,
  });
  return {
    context,
    async stop() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

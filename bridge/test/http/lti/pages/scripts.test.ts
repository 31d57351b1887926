import type { BrowserContextOptions, Frame, Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deepLinkingReturnPage } from '../../../../src/http/lti/pages/deep-linking-return.ts';
import type { Form } from '../../../../src/http/lti/pages/form.ts';
import { frameLoginPage } from '../../../../src/http/lti/pages/frame-login.ts';
import { planPage } from '../../../../src/http/lti/pages/plan.ts';
import { planFormOf } from '../../../../src/http/lti/pages/plan-form-reader.ts';
import { storageLoginPage } from '../../../../src/http/lti/pages/storage-login.ts';
import { storageProofPage } from '../../../../src/http/lti/pages/storage-proof.ts';
import { usualPlan } from '../../../../src/links/plan.ts';
import { until } from '../../../../../test/hosts/until.ts';
import { openSurroundings, type Posted, type Surroundings } from './browser.ts';
import { newTab, samples } from './samples.ts';

let around: Surroundings;
let tab: Tab;

beforeAll(async () => {
  around = await openSurroundings();
}, 60_000);
afterAll(async () => await around.close());
beforeEach(() => void (around.posted.length = 0));
afterEach(async () => await tab.context().close());

const authorization = (): Form => ({
  action: `${around.platform}/auth?kept=1`,
  method: 'post',
  fields: [
    ['scope', 'openid'],
    ['state', 'S&=ä"'],
  ],
});

/** Begins to show an address of the tool in a frame of the platform's. */
async function begin(address: string, options: BrowserContextOptions = {}, frame = ''): Promise<void> {
  tab = await (await around.browser.newContext(options)).newPage();
  await tab.goto(around.around(`<iframe ${frame} src="${address}" width=800 height=600>`));
}

/** The frame, once the page is in it; for pages that stay. */
async function open(...asked: Parameters<typeof begin>): Promise<Frame> {
  await begin(...asked);
  const inner = await until(() => tab.frames().find((one) => one.url().startsWith(around.tool)), {
    what: 'the frame',
  });
  await inner.waitForLoadState();
  return inner;
}

const arrived = async (path: string): Promise<Posted['fields']> =>
  (await until(() => around.posted.find((one) => one.path === path), { what: path })).fields;

describe('the login in a frame', () => {
  const page = (always: boolean): string =>
    around.show((say) => frameLoginPage({ authorization: authorization(), newTab, always }, say));

  test('goes on by itself where the browser keeps cookies there', async () => {
    await begin(page(false));
    expect(await arrived('/auth')).toEqual({ kept: '1', scope: 'openid', state: 'S&=ä"' });
  });

  test('offers a tab where it keeps none', async () => {
    tab = await (await around.browser.newContext()).newPage();
    await tab.addInitScript(() => {
      Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => undefined });
    });
    await tab.goto(around.around(`<iframe src="${page(false)}" width=800 height=600>`));
    const frame = tab.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Open in a new tab' }).waitFor();
    expect(await frame.getByText('The meeting is opening').isVisible()).toBe(false);
    expect(around.posted).toEqual([]);
  });

  test('offers a tab in a sandbox that keeps everything', async () => {
    const frame = await open(page(false), {}, 'sandbox="allow-scripts allow-forms allow-popups"');
    await frame.getByRole('button', { name: 'Open in a new tab' }).waitFor();
    expect(await frame.getByText('The meeting is opening').isVisible()).toBe(false);
  });

  test('offers a tab after a moment where its script does not come', async () => {
    tab = await (await around.browser.newContext()).newPage();
    await tab.route('**/lti/assets/login*.js', (route) => route.abort());
    await tab.goto(around.around(`<iframe src="${page(false)}" width=800 height=600>`));
    const frame = tab.frameLocator('iframe');
    await frame.getByText('The meeting is opening').waitFor();
    await frame.getByRole('button', { name: 'Open in a new tab' }).waitFor();
    await frame.getByText('The meeting is opening').waitFor({ state: 'hidden' });
  });

  test('that always opens in a tab waits for the press', async () => {
    const frame = await open(page(true));
    await frame.getByRole('button', { name: 'Open in a new tab' }).waitFor();
    expect(around.posted).toEqual([]);
  });

  test('opens one tab, and is not there to be pressed again', async () => {
    const frame = await open(page(true));
    const opening = tab.context().waitForEvent('page');
    await frame.getByRole('button').dblclick();
    await (await opening).waitForLoadState();
    await frame.getByText('opens in a new tab. You can leave').waitFor();
    expect(await frame.getByRole('button').count()).toBe(0);
    expect(around.posted).toEqual([{ path: '/lti/login', fields: Object.fromEntries(newTab.fields) }]);
    expect(tab.context().pages()).toHaveLength(2);
  });

  test('needs no script for it', async () => {
    const frame = await open(page(false), { javaScriptEnabled: false });
    const opening = tab.context().waitForEvent('page');
    await frame.getByRole('button', { name: 'Open in a new tab' }).click();
    await (await opening).waitForLoadState();
    expect(around.posted.map(({ path }) => path)).toEqual(['/lti/login']);
  });
});

/** A platform's page that keeps what it is told, or answers as the test says. */
const keeper = (answer: string, frame: string): string => `
  <iframe name="keeper"></iframe>
  <iframe src="${frame}"></iframe>
  <script>
    window.heard = []; window.kept = { known: 'SECRET' };
    addEventListener('message', ({ data, source, origin }) => {
      heard.push({ ...data, to: origin });
      const answer = (more) => source.postMessage({ subject: data.subject + '.response', message_id: data.message_id, ...more }, '*');
      ${answer}
    });
  </script>`;

const good = `
  if (data.subject === 'lti.capabilities') answer({ supported_messages: [{ subject: 'lti.put_data' }, { subject: 'lti.get_data' }] });
  if (data.subject === 'lti.put_data') { if (data.value === null) delete kept[data.key]; else kept[data.key] = data.value; answer({ key: data.key, value: data.value }); }
  if (data.subject === 'lti.get_data') answer({ key: data.key, value: kept[data.key] });`;

describe('the platform’s storage', () => {
  const storage = (key: string, target = '_parent') => ({ target, origin: around.platform, key });
  const login = (origin = around.platform): string =>
    around.show((say) =>
      storageLoginPage(
        { authorization: authorization(), newTab, storage: { ...storage('mine'), origin, value: 'SECRET' } },
        say,
      ),
    );
  const proof = (key: string, more: { origin?: string; target?: string; isPlain?: boolean } = {}): string =>
    around.show((say) =>
      storageProofPage(
        {
          storage: { ...storage(key, more.target), origin: more.origin ?? around.platform },
          pending: 'PENDING',
          newTab: more.isPlain === true ? null : newTab,
        },
        say,
      ),
    );
  const surround = async (answer: string, frame: string): Promise<void> => {
    tab = await (await around.browser.newContext()).newPage();
    await tab.goto(around.around(keeper(answer, frame)));
  };
  const heard = (): Promise<{ subject: string; key?: string; value?: unknown }[]> =>
    tab.evaluate(() => (window as unknown as { heard: [] }).heard);

  test('keeps the secret before the login goes on', async () => {
    await surround(good, login());
    await arrived('/auth');
    expect(await tab.evaluate(() => (window as unknown as { kept: object }).kept)).toMatchObject({
      mine: 'SECRET',
    });
  });

  test('that does not answer holds the login up for a second, and no longer', async () => {
    await surround('', login());
    const from = performance.now();
    await arrived('/auth');
    expect(performance.now() - from).toBeLessThan(5000);
    expect((await heard()).map(({ subject }) => subject)).toContain('lti.capabilities');
  });

  test('is told nothing secret before it is known to be the platform', async () => {
    await surround(good, login('https://lms.example'));
    await arrived('/auth');
    expect(JSON.stringify(await heard())).not.toContain('SECRET');
  });

  test('gives the secret back, which is then forgotten', async () => {
    await surround(good, proof('known'));
    expect(await arrived('/lti/proof')).toEqual({ pending: 'PENDING', secret: 'SECRET' });
    expect(await tab.evaluate(() => (window as unknown as { kept: object }).kept)).toEqual({});
  });

  test.each([
    ['that does not answer', '', 'known', {}],
    ['that knows nothing', good, 'unknown', {}],
    ['of another origin', good, 'known', { origin: 'https://lms.example' }],
    [
      'that answers another question',
      `source.postMessage({ subject: data.subject + '.response', message_id: 'other', value: 'SECRET' }, '*');`,
      'known',
      {},
    ],
    [
      'in a frame that is not there',
      good.replace('answer({ supported', 'answer({ none'),
      'known',
      { target: 'nowhere' },
    ],
  ])('%s proves nothing, and the page says what to do', async (_name, answer, key, more) => {
    await surround(answer, proof(key, more));
    const frame = tab.frameLocator('iframe:nth-of-type(2)');
    await frame.getByRole('heading', { name: 'Your browser keeps nothing in this frame' }).waitFor();
    await frame.getByRole('button', { name: 'Open in a new tab' }).waitFor();
    expect(around.posted).toEqual([]);
  });

  test('in another frame is found there', async () => {
    const inKeeper = `<script>addEventListener('message', ({ data, source }) => source.postMessage(
      { subject: data.subject + '.response', message_id: data.message_id, value: 'FRAMED' }, '*'));</script>`;
    const frame = around.around(inKeeper);
    tab = await (await around.browser.newContext()).newPage();
    await tab.goto(
      around.around(
        `<iframe name="storage" src="${frame}"></iframe><iframe src="${proof('k', { target: 'storage' })}"></iframe>`,
      ),
    );
    expect(await arrived('/lti/proof')).toEqual({ pending: 'PENDING', secret: 'FRAMED' });
  });
});

describe('a plan’s times', () => {
  const page = (opensAt: number | null): string =>
    around.show((say) =>
      planPage(
        {
          code: 'CODE',
          title: 'Algebra',
          values: planFormOf({ ...usualPlan('Algebra'), opensAt }),
          errors: [],
          mayMark: true,
          saved: false,
        },
        say,
      ),
    );

  test.each([
    ['Europe/Berlin', Date.UTC(2026, 6, 1, 8, 30), '2026-07-01T10:30', '120'],
    ['Europe/Berlin', Date.UTC(2026, 11, 1, 8, 30), '2026-12-01T09:30', '60'],
    ['Australia/Adelaide', Date.UTC(2026, 6, 1, 20, 0), '2026-07-02T05:30', '570'],
    ['America/New_York', Date.UTC(2026, 6, 1, 2, 0), '2026-06-30T22:00', '-240'],
  ])('are those of %s', async (timezoneId, at, shown, offset) => {
    const frame = await open(page(at / 1000), { timezoneId });
    await frame.getByText(timezoneId).waitFor();
    expect(await frame.getByLabel('Opens').inputValue()).toBe(shown);
    await frame.getByRole('button', { name: 'Save' }).click();
    const fields = await arrived('/lti/plan');
    expect([fields['opensAt'], fields['opensAtOffset']]).toEqual([shown, offset]);
    expect(fields['closesAtOffset']).toBe('0');
  });

  test('without a script are UTC, and say so', async () => {
    const frame = await open(page(Date.UTC(2026, 6, 1, 8, 30) / 1000), {
      timezoneId: 'Europe/Berlin',
      javaScriptEnabled: false,
    });
    await frame.getByText('zone \u2068UTC').waitFor();
    await frame.getByRole('button', { name: 'Save' }).click();
    expect(await arrived('/lti/plan')).toMatchObject({
      opensAt: '2026-07-01T08:30',
      opensAtOffset: '0',
      save: '1',
    });
  });
});

test('mistakes in a form get the focus', async () => {
  const frame = await open(around.show(samples['plan-errors']!));
  expect(await frame.evaluate(() => (document.activeElement as HTMLElement).dataset['part'])).toBe('errors');
  await frame.getByRole('link', { name: 'Give whole minutes' }).click();
  expect(await frame.evaluate(() => document.activeElement?.id)).toBe('minutes');
});

test('moments are those of the reader', async () => {
  const frame = await open(around.show(samples['attendance']!), { timezoneId: 'Asia/Tokyo', locale: 'en' });
  await frame.getByText('Asia/Tokyo').waitFor();
  expect(await frame.getByRole('row', { name: 'Ada Lovelace' }).innerText()).toContain('4:30');
});

test('the choice goes back to the platform by itself', async () => {
  const action = `${around.platform}/return`;
  await begin(around.show((say) => deepLinkingReturnPage({ action, jwt: 'A.B.C' }, say)));
  expect(await arrived('/return')).toEqual({ JWT: 'A.B.C' });
});

test('a value to type in is copied', async () => {
  const frame = await open(
    around.show(samples['by-hand']!),
    {
      permissions: ['clipboard-read', 'clipboard-write'],
    },
    'allow="clipboard-write; clipboard-read"',
  );
  await frame.getByRole('button', { name: 'Copy: \u2068Domain' }).click();
  await frame.getByText('Copied').waitFor();
  expect(await frame.evaluate(() => navigator.clipboard.readText())).toBe('bridge.example');
});

test('a value that may not be copied is selected', async () => {
  const frame = await open(around.show(samples['by-hand']!), {}, 'allow="clipboard-write \'none\'"');
  await frame.getByRole('button', { name: 'Copy: \u2068Domain' }).click();
  await frame.getByText('Copying did not work').waitFor();
  expect(await frame.evaluate(() => getSelection()?.toString())).toBe('bridge.example');
});

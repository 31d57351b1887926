import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { OwnPage } from '../hosts/own-page.ts';
import { until } from '../hosts/until.ts';
import { hearsNobody } from './media.ts';
import { setUpOwnSite } from './own-setting.ts';
import { Stranger } from './stranger.ts';
import type { Visitor } from './visitor.ts';

declare const window: Window & OwnPage;

const setting = setUpOwnSite();

const grace = { person: { id: 'grace', name: 'Grace' }, role: 'moderator' } as const;
const ada = { person: { id: 'ada', name: 'Ada' } };
const eve = { person: { id: 'eve', name: 'Eve' } };
const meeting = (id: string, encryption: 'bridge' | 'own') => ({
  id,
  title: 'Quiet room',
  settings: { encryption },
});

/** How long something may take that has no time of its own to keep. */
const PATIENT = { timeout: 15_000 };

const PASSPHRASE = 'the quick brown fox of Grüßau';

/** Whoever only listens costs the machine less. */
const withoutCamera = (visitor: Visitor): Promise<unknown> =>
  visitor.page.evaluate(() => window.meetings['one']?.setCamera(false));

/** Through the lobby, and with a passphrase through the screen that asks for it. */
async function enter(visitor: Visitor, passphrase?: string): Promise<void> {
  await visitor.button('Join now').click();
  if (passphrase !== undefined) {
    await visitor.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await visitor.button('Join now').click();
  }
  await visitor.controls.waitFor();
}

/** LiveKit's name of the room, as the host page hears it. */
async function roomOf(visitor: Visitor): Promise<string> {
  const told = await visitor.page.waitForFunction(() => window.told.find(({ event }) => event === 'joined'));
  return ((await told.jsonValue())?.detail as { room: string }).room;
}

/** The digits that people compare. */
async function codeOf(visitor: Visitor): Promise<string> {
  await visitor.button(/ncrypted/).click();
  const code = visitor.page.locator('.safety-code span');
  await code.last().waitFor();
  const groups = await code.allTextContents();
  await visitor.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  return groups.join(' ');
}

const pictureOf = (visitor: Visitor, name: string): Locator =>
  visitor.page.locator('video').and(visitor.page.getByLabel(name, { exact: true }));

/** How much of these pictures is as green as what Chromium's fake camera shows, from 0 to 1; the greenest of them counts. */
const greenOf = (pictures: Locator): Promise<number> =>
  pictures.evaluateAll((videos) => {
    const shares = videos.map((video) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 36 });
      const context = canvas.getContext('2d');
      context?.drawImage(video as HTMLVideoElement, 0, 0, 64, 36);
      const { data = [] } = context?.getImageData(0, 0, 64, 36) ?? {};
      let green = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [r = 0, g = 0, b = 0] = data.slice(at, at + 3);
        if (g > 100 && r < 90 && b < 90) green += 1;
      }
      return green / (64 * 36);
    });
    return Math.max(0, ...shares);
  });

test('with a key from the bridge people see, hear and read each other, and the media server does not', async () => {
  const quiet = meeting('bridge', 'bridge');
  const first = await setting.lobby({ ...grace, meeting: quiet });
  await enter(first);
  const stranger = await Stranger.enter(await setting.open(), {
    livekit: setting.site.livekit,
    room: await roomOf(first),
  });
  const second = await setting.lobby({ ...ada, meeting: quiet });
  await enter(second);
  await first.sees('Ada');
  await second.sees('Grace');
  await first.hears(1);
  await second.hears(1);
  await second.write('Meet at the old mill.');
  await first.openPanel('Chat');
  await expect.poll(() => first.messages.allTextContents(), PATIENT).toHaveLength(1);
  expect(await first.messages.first().textContent()).toContain('Meet at the old mill.');
  expect(await codeOf(first)).toBe(await codeOf(second));

  // A decoder makes a picture of anything; of what is sealed it makes grey noise.
  await until(async () => (await stranger.frames()).sealed > 300, {
    what: 'frames to pass the media server',
  });
  expect((await stranger.frames()).plain).toBe(0);
  expect(await greenOf(pictureOf(first, 'Ada'))).toBeGreaterThan(0.5);
  expect(await greenOf(stranger.page.locator('video'))).toBeLessThan(0.05);
  const packets = await stranger.packets();
  expect(packets.length).toBeGreaterThan(0);
  expect(packets.some((packet) => Buffer.from(packet).includes('old mill'))).toBe(false);
  expect(packets.some((packet) => Buffer.from(packet).includes('"body"'))).toBe(false);
});

test('with a passphrase of their own people see, hear and read each other; it is kept and sent nowhere', async () => {
  const quiet = meeting('own', 'own');
  const first = await setting.lobby({ ...grace, meeting: quiet });
  const sent: string[] = [];
  first.page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await first.button('Join now').click();
  await first.page.getByLabel('Passphrase', { exact: true }).fill('too short');
  await first.button('Join now').click();
  await first.text('At least 12 characters').waitFor();
  await first.button('Make one for me').click();
  const passphrase = await first.page.getByLabel('Passphrase', { exact: true }).inputValue();
  expect(passphrase).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){5}$/);
  await first.button('Join now').click();
  await first.controls.waitFor();

  const second = await setting.lobby({ ...ada, meeting: quiet });
  await enter(second, `  ${passphrase} `);
  await first.sees('Ada');
  await second.sees('Grace');
  await second.hears(1);
  await second.write('Good evening.');
  await first.openPanel('Chat');
  await expect.poll(() => first.messages.allTextContents(), PATIENT).toHaveLength(1);
  expect(await codeOf(first)).toBe(await codeOf(second));

  expect(sent.filter((one) => one.includes(passphrase))).toEqual([]);
  const kept = await first.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toContain(passphrase);
  const html = await first.page.evaluate(
    () => document.querySelector('#one > div')?.shadowRoot?.querySelector('.place')?.innerHTML ?? '',
  );
  expect(html).toContain('Grace');
  expect(html).not.toContain(passphrase);
  expect(first.page.workers()).toHaveLength(1);
  await first.page.evaluate(() => window.meetings['one']?.leave());
  await expect.poll(() => first.page.workers().length, PATIENT).toBe(0);
});

test('a wrong passphrase is said within three seconds, shows nothing, and is set right without leaving', async () => {
  const quiet = meeting('wrong', 'own');
  const first = await setting.lobby({ ...grace, meeting: quiet });
  await enter(first, PASSPHRASE);
  // guests are asked after the lobby, which tells them nothing
  const second = await setting.lobby({ person: { ...ada.person, guest: true }, meeting: quiet });
  await second.page.getByLabel('Your name').fill('Ada');
  await enter(second, 'something else entirely');
  const warning = second.text('Your key and that of Grace do not fit');
  await expect.poll(() => warning.isVisible(), { timeout: 3_000 }).toBe(true);
  await expect
    .poll(() => first.text('Your key and that of Ada do not fit').isVisible(), { timeout: 3_000 })
    .toBe(true);
  await first.tile('Ada').getByText('Uses another key').waitFor();
  await hearsNobody(second.page);
  expect(await pictureOf(second, 'Grace').count()).toBe(0);
  expect(await pictureOf(first, 'Ada').count()).toBe(0);

  await second.button('Type the passphrase again').click();
  const dialog = second.page.getByRole('dialog');
  await dialog.getByLabel('Passphrase of the others').fill('wrong once again');
  await dialog.getByRole('button', { name: 'Use this one' }).click();
  await dialog.getByText('This passphrase does not fit the others’ either.').waitFor();
  await dialog.getByLabel('Passphrase of the others').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Use this one' }).click();
  await second.sees('Grace');
  await first.sees('Ada');
  await second.hears(1);
  expect(await warning.isVisible()).toBe(false);
});

test('whoever is removed has not the key of what comes after', async () => {
  const quiet = meeting('rotation', 'bridge');
  const first = await setting.lobby({ ...grace, meeting: quiet });
  const second = await setting.lobby({ ...ada, meeting: quiet });
  const third = await setting.lobby({ ...eve, meeting: quiet });
  await withoutCamera(first);
  await withoutCamera(third);
  for (const visitor of [first, second, third]) await enter(visitor);
  const stranger = await Stranger.enter(await setting.open(), {
    livekit: setting.site.livekit,
    room: await roomOf(first),
  });
  await third.sees('Ada');
  const before = await codeOf(first);
  expect(await codeOf(third)).toBe(before);
  await second.write('All three read this.');
  await expect.poll(async () => (await stranger.packets('meetbridge.chat')).at(-1)?.[0], PATIENT).toBe(0);

  await first.act('Eve', 'Remove from meeting');
  await first.button('Remove').click();
  await third.text('You were removed').waitFor();
  await expect.poll(() => codeOf(first), { timeout: 20_000 }).not.toBe(before);
  await expect.poll(() => codeOf(second), { timeout: 5_000 }).toBe(await codeOf(first));
  await second.write('Only two read this.');
  await expect.poll(async () => (await stranger.packets('meetbridge.chat')).at(-1)?.[0], PATIENT).toBe(1);
  await first.openPanel('Chat');
  await expect.poll(() => first.messages.last().textContent(), PATIENT).toContain('Only two read this.');
  await first.sees('Ada');
  await second.hears(1);
});

test('nothing that is not encrypted is shown or heard', async () => {
  const quiet = meeting('open', 'bridge');
  const first = await setting.lobby({ ...grace, meeting: quiet });
  await enter(first);
  await Stranger.enter(await setting.open(), {
    livekit: setting.site.livekit,
    room: await roomOf(first),
    publish: true,
  });
  await first.tile('Mallory').getByText('Not encrypted, so not shown').waitFor();
  expect(await pictureOf(first, 'Mallory').count()).toBe(0);
  await hearsNobody(first.page);
});

const isPolicy = (complaint: string): boolean => /Content Security Policy/.test(complaint);

test.each([
  ["worker-src 'self'", true],
  ['worker-src blob:', true],
  ["worker-src 'none'", false],
])('under the policy %j encryption starts: %s', async (policy, starts) => {
  setting.site.headers['content-security-policy'] = policy;
  try {
    const first = await setting.lobby({ ...grace, meeting: meeting(`policy ${policy}`, 'bridge') });
    await first.button('Join now').click();
    if (starts) await roomOf(first);
    else {
      await first.text('This website’s security policy forbids end-to-end encryption').waitFor();
      expect(await first.page.getByText("worker-src 'self' blob:").isVisible()).toBe(true);
    }
    // The browser itself writes down what it forbids.
    expect(first.complaints.splice(0).filter((complaint) => !isPolicy(complaint))).toEqual([]);
  } finally {
    delete setting.site.headers['content-security-policy'];
  }
});

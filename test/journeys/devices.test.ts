import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../hosts/chromium.ts';
import { hears, hearsNobody } from './media.ts';
import { meet, setUpOwnSite, visitOf } from './own-setting.ts';
import { Visitor } from './visitor.ts';

const setting = setUpOwnSite();
let meetings = 0;
const newMeeting = () => ({ id: `devices-${String((meetings += 1))}`, title: 'Reading circle' });

async function enter(meeting = newMeeting(), name = 'Ada Lovelace'): Promise<Visitor> {
  const visitor = await setting.lobby({ person: { id: name, name }, role: 'moderator', meeting });
  await visitor.button('Join now').click();
  await visitor.control('Turn off microphone').waitFor();
  return visitor;
}

const choose = async (visitor: Visitor, item: string): Promise<void> => {
  await visitor.control('More').click();
  await visitor.page.getByRole('menuitem', { name: item }).click();
};

describe('keys', () => {
  test('turn the microphone off and on, and open the list of themselves', async () => {
    const ada = await enter();
    await ada.page.keyboard.press('m');
    await ada.control('Turn on microphone').waitFor();
    expect(await ada.control('Turn on microphone').getAttribute('aria-keyshortcuts')).toBe('M');
    await ada.page.keyboard.press('m');
    await ada.control('Turn off microphone').waitFor();
    await ada.page.keyboard.press('c');
    await ada.page.getByRole('complementary').waitFor();
    await ada.page.keyboard.press('Escape');
    await ada.page.keyboard.press('?');
    await ada.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  });

  test('belong to what one writes in, and to the page outside the meeting', async () => {
    const ada = await enter();
    await ada.page.getByLabel('A field of the page').focus();
    await ada.page.keyboard.type('my ');
    expect(await ada.page.getByLabel('A field of the page').inputValue()).toBe('my ');
    await ada.page.locator('#elsewhere').focus();
    await ada.page.keyboard.press('m');
    await ada.openPanel('Chat');
    await ada.page.getByLabel('Write a message').pressSequentially('mvh ?');
    expect(await ada.page.getByLabel('Write a message').inputValue()).toBe('mvh ?');
    expect(await ada.control('Turn off microphone').count()).toBe(1);
  });

  test('can be turned off', async () => {
    const ada = await enter();
    await choose(ada, 'Keyboard shortcuts');
    await ada.page.getByRole('switch', { name: 'Keyboard shortcuts' }).uncheck();
    await ada.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    expect(await ada.control('Turn off microphone').getAttribute('aria-keyshortcuts')).toBeNull();
    await ada.page.keyboard.press('m');
    await ada.page.keyboard.press('c');
    expect(await ada.page.getByRole('complementary').count()).toBe(0);
    expect(await ada.control('Turn off microphone').count()).toBe(1);
  });
});

describe('the space bar', () => {
  test('held, it opens the microphone; let go, or when the window is left, it closes again', async () => {
    const meeting = newMeeting();
    const ada = await enter(meeting);
    const alan = await enter(meeting, 'Alan Turing');
    await ada.control('Turn off microphone').click();
    await hearsNobody(alan.page);

    await ada.page.keyboard.down('Space');
    await hears(alan.page, 1);
    await ada.page.keyboard.up('Space');
    await ada.control('Turn on microphone').waitFor();

    await ada.page.keyboard.down('Space');
    await ada.control('Turn off microphone').waitFor();
    await ada.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await ada.control('Turn on microphone').waitFor();
  });

  test('writes a space in the chat, and presses the button that the keyboard stands on', async () => {
    const ada = await enter();
    await ada.control('Turn off microphone').click();
    await ada.openPanel('Chat');
    await ada.page.getByLabel('Write a message').pressSequentially('a b');
    expect(await ada.page.getByLabel('Write a message').inputValue()).toBe('a b');
    await ada.page.keyboard.press('Escape');
    await ada.page.keyboard.press('Space');
    await ada.page.getByRole('complementary').waitFor();
    expect(await ada.control('Turn on microphone').count()).toBe(1);
  });
});

describe('what happens to devices', () => {
  test('a camera whose permission is withdrawn goes off, and that is said', async () => {
    const ada = await enter();
    await ada.control('Turn off camera').waitFor();
    // The fake window that allows everything would allow it again at once.
    await ada.page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    });
    // Chromium: who is granted the one is refused the other
    await ada.page.context().grantPermissions(['microphone'], { origin: new URL(setting.site.url).origin });
    await ada.text('The browser blocks your camera for this page.').waitFor();
    await ada.control('Turn on camera').waitFor();
  });

  test('a device that is plugged in is offered, and used when the offer is taken', async () => {
    const ada = await enter();
    // Chromium cannot plug in a fake device, but its list of devices is what the client goes by.
    await ada.page.evaluate(() => {
      const { mediaDevices } = navigator;
      const list = mediaDevices.enumerateDevices.bind(mediaDevices);
      mediaDevices.enumerateDevices = async () => {
        const devices = await list();
        const [one] = devices.filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== 'default');
        const headset = { deviceId: 'headset', groupId: 'usb', kind: 'audioinput', label: 'Headset' };
        return one === undefined ? devices : [...devices, headset as MediaDeviceInfo];
      };
      mediaDevices.dispatchEvent(new Event('devicechange'));
    });
    await ada.text('Headset is connected.').waitFor();
    await ada.button('Use it').click();
    await expect.poll(() => ada.button('Use it').count()).toBe(0);
    const kept = await ada.page.evaluate(() => localStorage.getItem('meetbridge.devices'));
    expect(JSON.parse(kept ?? '{}')).toMatchObject({ microphone: 'headset' });
  });

  test('a microphone that is unplugged is said to be gone, with the one that follows', async () => {
    const ada = await enter();
    await ada.button('Choose microphone and speaker').click();
    await ada.page.getByRole('menuitemradio', { name: 'Fake Audio Input 1' }).click();
    await ada.button('Choose microphone and speaker').click();
    await ada.page.getByRole('menuitemradio', { name: 'Fake Audio Input 1', checked: true }).waitFor();
    await ada.page.keyboard.press('Escape');
    await ada.page.evaluate(() => {
      const { mediaDevices } = navigator;
      const list = mediaDevices.enumerateDevices.bind(mediaDevices);
      mediaDevices.enumerateDevices = async () =>
        (await list()).filter(({ label }) => label !== 'Fake Audio Input 1');
      mediaDevices.dispatchEvent(new Event('devicechange'));
    });
    await ada.page
      .getByText(/Fake Audio Input 1.* is gone\. You now speak through/)
      .first()
      .waitFor();
  });
});

describe('somebody who talks on', () => {
  let browser: Browser | null = null;
  let folder = '';
  let visitor: Visitor | null = null;

  /** Ten seconds of a hum, as 16-bit WAVE (RIFF). */
  const hum = (): Buffer => {
    const rate = 16_000;
    const samples = Int16Array.from({ length: rate * 10 }, (_, at) =>
      Math.round(12_000 * Math.sin((2 * Math.PI * 180 * at) / rate) * (0.7 + 0.3 * Math.sin(at / 900))),
    );
    const head = Buffer.alloc(44);
    head.write('RIFF', 0);
    head.writeUInt32LE(36 + samples.byteLength, 4);
    head.write('WAVEfmt ', 8);
    head.writeUInt32LE(16, 16);
    head.writeUInt16LE(1, 20);
    head.writeUInt16LE(1, 22);
    head.writeUInt32LE(rate, 24);
    head.writeUInt32LE(rate * 2, 28);
    head.writeUInt16LE(2, 32);
    head.writeUInt16LE(16, 34);
    head.write('data', 36);
    head.writeUInt32LE(samples.byteLength, 40);
    return Buffer.concat([head, Buffer.from(samples.buffer)]);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meetbridge-hum-'));
    await writeFile(join(folder, 'hum.wav'), hum());
    browser = await launchChromium([`--use-file-for-fake-audio-capture=${join(folder, 'hum.wav')}`]);
  });
  afterEach(async () => {
    await visitor?.page.context().close();
    expect(visitor?.complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('with the microphone off is told so', async () => {
    const page = await browser?.newPage();
    if (page === undefined) throw new Error('The browser is not there yet.');
    visitor = new Visitor(page);
    await page.goto(setting.site.url);
    await page.waitForFunction(() => 'meet' in window);
    await meet(page, 'one', visitOf({ meeting: newMeeting(), role: 'moderator' }));
    await visitor.button('Join now').click();
    await visitor.control('Turn off microphone').click();
    await visitor.text('You are talking, but your microphone is off.').waitFor();
  });
});

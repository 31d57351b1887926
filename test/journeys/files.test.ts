import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { MeetingSettings } from '@meetbridge/shared/contract';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { OwnPage } from '../hosts/own-page.ts';
import { setUpOwnSite } from './own-setting.ts';
import type { Visitor } from './visitor.ts';

declare const window: Window & OwnPage;

const setting = setUpOwnSite();

/** Somebody comes into the meeting of this id, and opens the chat. */
async function enter(id: string, name: string, settings: Partial<MeetingSettings> = {}): Promise<Visitor> {
  const person = { id: name.toLowerCase(), name };
  const visitor = await setting.lobby({ person, meeting: { id, title: 'Reading circle', settings } });
  await visitor.page.evaluate(() => window.meetings['one']?.setCamera(false));
  await visitor.button('Join now').click();
  await visitor.controls.waitFor();
  await visitor.openPanel('Chat');
  return visitor;
}

type Given = { name: string; mimeType: string; buffer: Buffer };

/** Chooses a file with the button. */
async function share({ page }: Visitor, file: Given): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Share a file' }).click();
  await (await chooser).setFiles(file);
}

const card = (visitor: Visitor, name: string): Locator => visitor.messages.filter({ hasText: name });

/** Presses Download; the file as it was saved, and its name. */
async function download(visitor: Visitor, name: string): Promise<{ name: string; content: Buffer }> {
  const saving = visitor.page.waitForEvent('download');
  await card(visitor, name).getByRole('button', { name: 'Download' }).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
}

const bytes = (name: string, length: number): Given => ({
  name,
  mimeType: 'text/html',
  buffer: randomBytes(length),
});

test('a file goes from person to person, whole, and from whoever has it when its sender has left', async () => {
  const [ada, grace, kay] = [
    await enter('whole', 'Ada'),
    await enter('whole', 'Grace'),
    await enter('whole', 'Kay'),
  ];
  const file = bytes('notes.bin', 2_600_000);
  await share(ada, file);
  await card(grace, 'notes.bin').getByText('2.6 MB').waitFor();
  const got = await download(grace, 'notes.bin');
  expect(got.name).toBe('notes.bin');
  expect(got.content.equals(file.buffer)).toBe(true);

  await ada.page.evaluate(() => window.meetings['one']?.leave());
  await expect.poll(() => kay.tile('Ada').count()).toBe(0);
  expect((await download(kay, 'notes.bin')).content.equals(file.buffer)).toBe(true);
});

test('when nobody has it any more, that is said', async () => {
  const [ada, grace] = [await enter('gone', 'Ada'), await enter('gone', 'Grace')];
  await share(ada, bytes('notes.bin', 1000));
  await card(grace, 'notes.bin').waitFor();
  await ada.page.evaluate(() => window.meetings['one']?.leave());
  await expect.poll(() => grace.tile('Ada').count()).toBe(0);
  await card(grace, 'notes.bin').getByRole('button', { name: 'Download' }).click();
  await card(grace, 'notes.bin').getByText('Nobody who is here has this file any more.').waitFor();
});

test('a picture is shown when it is here; what only calls itself one is not, and no name leads elsewhere', async () => {
  const [ada, grace] = [await enter('types', 'Ada'), await enter('types', 'Grace')];
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await share(ada, { name: 'dot.png', mimeType: 'image/png', buffer: dot });
  expect((await download(grace, 'dot.png')).content.equals(dot)).toBe(true);
  await grace.page.getByAltText('Picture:').waitFor();

  const page = Buffer.from('<script>alert(1)</script>');
  await share(ada, { name: '\u202egnp.<b>x', mimeType: 'image/png', buffer: page });
  const { name, content } = await download(grace, 'gnp.bx');
  expect([name, content.equals(page)]).toEqual(['gnp.bx', true]);
  expect(await grace.page.getByAltText('Picture:').count()).toBe(1);
});

test('a private file is for one person; one too large is for nobody', async () => {
  const [ada, grace, kay] = [
    await enter('alone', 'Ada'),
    await enter('alone', 'Grace'),
    await enter('alone', 'Kay'),
  ];
  await ada.page.getByLabel('To', { exact: true }).selectOption('Grace');
  await share(ada, bytes('secret.bin', 5000));
  expect((await download(grace, 'secret.bin')).content.length).toBe(5000);
  await ada.page.getByLabel('To', { exact: true }).selectOption('Everybody');
  await share(ada, bytes('large.bin', 21 * 1024 * 1024));
  await ada.page.getByText(/is too large\. Files can have up to/).waitFor();
  await ada.write('That was all.');
  await card(kay, 'That was all.').waitFor();
  expect(await kay.messages.count()).toBe(1);
});

test('a file dropped onto the chat is shared, and one that is on its way can be stopped', async () => {
  const [ada, grace] = [await enter('dropped', 'Ada'), await enter('dropped', 'Grace')];
  const dropped = await ada.page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(19_000_000)], 'zeros.bin'));
    return transfer;
  });
  const panel = ada.page.getByRole('complementary');
  await panel.dispatchEvent('dragover', { dataTransfer: dropped });
  await ada.page.getByText('Drop it here to share it').waitFor();
  await panel.dispatchEvent('drop', { dataTransfer: dropped });
  await card(grace, 'zeros.bin').getByRole('button', { name: 'Download' }).click();
  await card(grace, 'zeros.bin').getByRole('button', { name: 'Cancel' }).click();
  await card(grace, 'zeros.bin').getByRole('button', { name: 'Download' }).waitFor();
  expect(await card(grace, 'zeros.bin').getByText('did not arrive').count()).toBe(0);
});

test('in an encrypted meeting files travel sealed, and arrive all the same', async () => {
  const settings = { encryption: 'bridge' } as const;
  const [ada, grace] = [await enter('sealed', 'Ada', settings), await enter('sealed', 'Grace', settings)];
  const file = bytes('sealed.bin', 1_500_000);
  await share(ada, file);
  expect((await download(grace, 'sealed.bin')).content.equals(file.buffer)).toBe(true);
});

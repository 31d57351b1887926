import { expect, test } from 'vitest';
import { meetingBlock } from '../hosts/meeting-block.ts';
import { newMeetingId, setUp } from './setting.ts';

const setting = setUp();

test('a reload comes back without a second entry', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const guest = await setting.visit(post);
  await grace.join();
  await guest.join('Katherine');
  await grace.sees('Katherine');

  await guest.page.reload();
  await guest.join('Katherine');
  await guest.sees('Grace Hopper');
  await grace.sees('Katherine');
  expect(await grace.tile('Katherine').count()).toBe(1);
  await (await grace.openPanel('People')).getByRole('heading', { name: '2 people' }).waitFor();
});

test('two meetings on one page are two rooms', async () => {
  const content = ['First', 'Second']
    .map((title) => meetingBlock({ meetingId: newMeetingId(), title }))
    .join('\n\n');
  const post = await setting.newPost({}, { content });
  const guest = await setting.visit(post);
  const ada = await setting.visit(post, 'attendee');
  const first = guest.page.getByRole('region', { name: 'First' });
  const second = guest.page.getByRole('region', { name: 'Second' });
  expect(await first.getByRole('button', { name: 'Join' }).count()).toBe(1);

  await first.getByRole('button', { name: 'Join' }).click();
  await guest.page.getByLabel('Your name').fill('Katherine');
  await guest.button('Join now').click();
  await guest.controls.waitFor();
  expect(await second.getByRole('button', { name: 'Join' }).isVisible()).toBe(true);

  await ada.page.getByRole('region', { name: 'Second' }).getByRole('button', { name: 'Join' }).click();
  await ada.button('Join now').click();
  await ada.text('You are the only one here.').waitFor();
  expect(await guest.tile('Ada Lovelace').count()).toBe(0);
});

test('a page that a cache could keep shows no name, no token and no nonce', async () => {
  const post = await setting.newPost();
  const html = await (await fetch(post)).text();
  const { users } = setting.stage.wordpress;
  expect(html).toContain('data-meetbridge');
  // the author's name is the post's own; nobody else's may stand there
  for (const { name } of [users.attendee, users.admin, users.reader]) expect(html).not.toContain(name);
  expect(html).not.toMatch(/eyJ[\w-]+\.[\w-]+\./);
  const block = /<div[^>]*data-meetbridge=.*?<\/section>/s.exec(html)?.[0] ?? '';
  expect(block).not.toMatch(/"?_?wpnonce"?[=:]|"[0-9a-f]{10}"/);

  const ada = await setting.visit(post, 'attendee');
  const forAda = await ada.page.locator('.meetbridge-facts').textContent();
  expect(forAda).toContain('"meeting":');
  const guest = await setting.visit(post);
  expect(await guest.page.locator('.meetbridge-facts').textContent()).toBe(forAda);
});

test('of two tabs of one person the newer takes over, and the older can take it back', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const older = await setting.visit(post, 'attendee');
  await grace.join();
  await older.join();
  await grace.sees('Ada Lovelace');

  const newer = await setting.anotherTab(older, post);
  await newer.join();
  await older.page.getByRole('heading', { name: 'You joined from another tab' }).waitFor();
  await grace.sees('Ada Lovelace');
  expect(await grace.tile('Ada Lovelace').count()).toBe(1);

  await older.button('Use this tab instead').click();
  await newer.page.getByRole('heading', { name: 'You joined from another tab' }).waitFor();
  await older.sees('Grace Hopper');
  expect(await grace.tile('Ada Lovelace').count()).toBe(1);
});

test('leaving gives the focus back to the button and frees camera and microphone', async () => {
  const post = await setting.newPost();
  const guest = await setting.visit(post);
  await guest.page.evaluate(() => {
    const tracks: MediaStreamTrack[] = [];
    const native = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await native(constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { tracks });
  });
  await guest.join('Katherine');
  await guest.leave();
  expect(await guest.button('Join').evaluate((button) => button === document.activeElement)).toBe(true);
  const states = await guest.page.evaluate(() =>
    (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState),
  );
  expect(states.length).toBeGreaterThan(0);
  expect(new Set(states)).toEqual(new Set(['ended']));
});

test('a meeting wears the colours of the place it stands in, follows them, and leaves none behind', async () => {
  const group = (block: string): string =>
    `<!-- wp:group --><div class="wp-block-group evening">${block}</div><!-- /wp:group -->`;
  const block = meetingBlock({ meetingId: newMeetingId(), title: 'Reading circle' });
  const guest = await setting.visit(await setting.newPost({}, { content: group(block) }));
  const { page } = guest;
  await page.addStyleTag({
    content: `
      .evening { background: #1b1b1b; color: #f0f0f0; font-family: monospace; }
      .evening .wp-element-button { background: oklch(0.8 0.1 60); color: #111; }
      .noon .evening { background: #fafafa; color: #222; }`,
  });
  await guest.openLobby();
  const dressed = (property: string): Promise<string> =>
    page
      .locator('.meeting')
      .evaluate((meeting, name) => getComputedStyle(meeting).getPropertyValue(name), property);
  expect(await dressed('background-color')).toBe('rgb(27, 27, 27)');
  expect(await dressed('color')).toBe('rgb(240, 240, 240)');
  expect(await dressed('color-scheme')).toBe('dark');
  expect(await dressed('font-family')).toBe('monospace');
  const join = guest.button('Join now');
  const fill = (): Promise<string> => join.evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await fill()).toMatch(/^rgb\(2[0-9]{2}, 1[0-9]{2}, 1[0-9]{2}\)$/);

  await page.evaluate(() => document.documentElement.classList.add('noon'));
  await expect.poll(() => dressed('background-color')).toBe('rgb(250, 250, 250)');
  expect(await dressed('color-scheme')).toBe('light');

  await page.evaluate(() =>
    document.documentElement.style.setProperty('--meetbridge-surface', 'rgb(255, 250, 205)'),
  );
  await expect.poll(() => dressed('background-color')).toBe('rgb(255, 250, 205)');

  await guest.button('Close').click();
  await guest.button('Join').waitFor();
  expect(await page.locator('.wp-block-meetbridge-meeting').getAttribute('style')).toBeNull();
  expect(await page.locator('.wp-block-meetbridge-meeting > *').count()).toBe(2);
});

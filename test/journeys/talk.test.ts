import { expect, test } from 'vitest';
import { setUp } from './setting.ts';

const setting = setUp();

test('what one writes in the chat the others read, also while their chat is closed', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const guest = await setting.visit(post);
  await grace.join();
  await guest.join('Katherine');
  await grace.sees('Katherine');

  await guest.write('Good evening! <b>Page 12</b>, please.');
  await grace.control('Chat, 1 new message').waitFor();
  await grace.openPanel('Chat');
  await expect.poll(() => grace.messages.allTextContents()).toHaveLength(1);
  expect(await grace.messages.first().textContent()).toContain('Katherine');
  expect(await grace.messages.first().textContent()).toContain('Good evening! <b>Page 12</b>, please.');

  await grace.write('Thank you.');
  await expect.poll(() => guest.messages.allTextContents()).toHaveLength(2);
  expect(await guest.messages.nth(1).textContent()).toContain('Grace Hopper');
});

test('what one shares of the screen the others see, until it is stopped', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const ada = await setting.visit(post, 'attendee');
  await grace.join();
  await ada.join();

  await grace.control('Share screen').click();
  await grace.control('Stop sharing screen').waitFor();
  await ada.seesScreenOf('Grace Hopper');
  await ada.sees('Grace Hopper');

  await grace.control('Stop sharing screen').click();
  await expect.poll(() => ada.screenOf('Grace Hopper').count()).toBe(0);
});

test('an attendee has no screen to share where the meeting does not say so', async () => {
  const post = await setting.newPost();
  const ada = await setting.visit(post, 'attendee');
  await ada.join();
  await ada.control('Raise hand').waitFor();
  expect(await ada.control('Share screen').count()).toBe(0);
});

test('a raised hand is seen by everybody, and a moderator lowers it', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const ada = await setting.visit(post, 'attendee');
  const guest = await setting.visit(post);
  await grace.join();
  await ada.join();
  await guest.join('Katherine');

  await ada.control('Raise hand').click();
  for (const visitor of [grace, guest]) {
    await expect.poll(() => visitor.tile('Ada Lovelace').textContent()).toContain('Hand raised');
  }
  await grace.act('Ada Lovelace', 'Lower hand');
  await expect.poll(() => guest.tile('Ada Lovelace').textContent()).not.toContain('Hand raised');
  await ada.control('Raise hand').waitFor();
});

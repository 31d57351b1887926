import { expect, test } from 'vitest';
import { hearsNobody } from './media.ts';
import { setUp } from './setting.ts';

const setting = setUp();

test('whom a moderator mutes nobody hears any more; they are told, and may speak again', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const ada = await setting.visit(post, 'attendee');
  await grace.join();
  await ada.join();
  await grace.hears(1);

  await grace.act('Ada Lovelace', 'Mute');
  await hearsNobody(grace.page);
  await ada.text('Grace Hopper turned off your microphone.').waitFor();
  await expect.poll(() => grace.tile('Ada Lovelace').textContent()).toContain('Microphone off');

  await ada.control('Turn on microphone').click();
  await grace.hears(1);
});

test('whom a moderator removes is out, is told so, and cannot come back', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const ada = await setting.visit(post, 'attendee');
  await grace.join();
  await ada.join();
  await grace.sees('Ada Lovelace');

  await grace.act('Ada Lovelace', 'Remove from meeting');
  await grace.button('Remove').click();
  await ada.page.getByRole('heading', { name: 'You were removed from the meeting' }).waitFor();
  await expect.poll(() => grace.tile('Ada Lovelace').count()).toBe(0);

  setting.expectComplaint(/403 \(Forbidden\)/);
  await ada.button('Close').click();
  await ada.tryToJoin();
  await ada.text('A moderator removed you from this meeting').waitFor();
  await ada.page.reload();
  await ada.tryToJoin();
  await ada.text('A moderator removed you from this meeting').waitFor();
  expect(await grace.tile('Ada Lovelace').count()).toBe(0);
});

test('a locked meeting lets nobody new in, and who was inside comes back', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const ada = await setting.visit(post, 'attendee');
  const guest = await setting.visit(post);
  await grace.join();
  await ada.join();

  await (await grace.openPanel('People')).getByRole('button', { name: 'Lock meeting' }).click();
  await ada.text('The meeting is locked').waitFor();
  setting.expectComplaint(/403 \(Forbidden\)|423/);
  await guest.tryToJoin('Katherine');
  await guest.text('The meeting is locked: nobody new can join.').waitFor();

  await ada.page.reload();
  await ada.join();
  await ada.sees('Grace Hopper');
});

test('a meeting that a moderator ends is over for all, and opens again when a moderator comes', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const ada = await setting.visit(post, 'attendee');
  const guest = await setting.visit(post);
  await grace.join();
  await ada.join();
  await guest.join('Katherine');

  await grace.control('Leave').click();
  await grace.button('End for all').click();
  for (const visitor of [grace, ada, guest]) {
    await visitor.page.getByRole('heading', { name: 'The meeting has ended' }).waitFor();
  }
  setting.expectComplaint(/403 \(Forbidden\)|410/);
  await ada.button('Close').click();
  await ada.tryToJoin();
  await ada.text('A moderator has ended this meeting.').waitFor();

  await grace.button('Close').click();
  await grace.join();
  await ada.button('Try again').click();
  await ada.button('Join now').click();
  await ada.controls.waitFor();
});

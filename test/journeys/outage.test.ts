import { expect, test } from 'vitest';
import { setUp } from './setting.ts';

const setting = setUp();

test('when LiveKit is killed and comes back, everybody is back without a click', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const guest = await setting.visit(post);
  await grace.join();
  await guest.join('Katherine');
  await grace.sees('Katherine');

  setting.expectComplaint(/WebSocket|ERR_CONNECTION_REFUSED|503/);
  await setting.stage.livekit.kill();
  await grace.page
    .getByText(/Reconnecting…|Trying to get you back in…/)
    .first()
    .waitFor();
  await setting.stage.livekit.restart();
  await Promise.all([grace.sees('Katherine'), guest.sees('Grace Hopper')]);
  await Promise.all([grace.hears(1), guest.hears(1)]);
  expect(await grace.tile('Katherine').count()).toBe(1);
});

test('while the bridge is away the meeting goes on, and when it is back one can moderate again', async () => {
  const post = await setting.newPost();
  const grace = await setting.visit(post, 'moderator');
  const guest = await setting.visit(post);
  await grace.join();
  await guest.join('Katherine');
  await grace.sees('Katherine');

  // also of who moderates: they were listening to the bridge
  setting.expectComplaint(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/);
  await setting.stage.bridge.kill();
  await Promise.all([grace.sees('Katherine'), grace.hears(1), guest.hears(1)]);
  await grace.act('Katherine', 'Mute');
  await grace.text('That did not work. Please try again.').waitFor();

  await setting.stage.bridge.restart();
  await grace.act('Katherine', 'Mute');
  await guest.text('Grace Hopper turned off your microphone.').waitFor();
});

test('who joins while LiveKit is down is told so in plain words, and gets in when it is back', async () => {
  const post = await setting.newPost();
  const guest = await setting.visit(post);
  setting.expectComplaint(/WebSocket|ERR_CONNECTION_REFUSED|503/);
  await setting.stage.livekit.kill();
  await guest.tryToJoin('Katherine');
  await guest.button('Try again').waitFor();
  await setting.stage.livekit.restart();
  await guest.button('Try again').click();
  await guest.button('Join now').click();
  await guest.controls.waitFor();
});

test('a panel that does not arrive says so, the meeting goes on, and asked again it comes', async () => {
  const post = await setting.newPost();
  const guest = await setting.visit(post);
  await guest.join('Katherine');

  setting.expectComplaint(/ERR_FAILED/);
  const files = /\/panel-[\w-]+\.js/;
  await guest.page.route(files, (route) => route.abort());
  await guest.control('Chat').click();
  await guest.text('That did not work. Please try again.').waitFor();
  await guest.button('Try again').click();
  await guest.text('That did not work. Please try again.').waitFor();
  expect(await guest.controls.isVisible()).toBe(true);

  await guest.page.unroute(files);
  await guest.button('Try again').click();
  await guest.write('Here I am.');
});

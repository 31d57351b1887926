import { afterEach, expect, test } from 'vitest';
import { findings, setUpOwnSite } from './own-setting.ts';
import type { Visitor } from './visitor.ts';

const setting = setUpOwnSite();
afterEach(() => {
  delete setting.site.headers['permissions-policy'];
});

const grace = { person: { id: 'grace', name: 'Grace' }, role: 'moderator' } as const;
const ada = { person: { id: 'ada', name: 'Ada' } };
const meeting = (id: string) => ({ id, title: 'Reading circle' });

test('whom the site knows sees who is there; a guest learns nothing', async () => {
  const here = meeting('there');
  const first = await setting.lobby({ ...grace, meeting: here });
  await first.text('Nobody is here yet').waitFor();
  await setting.enter({ ...grace, meeting: here });
  const second = await setting.lobby({ ...ada, meeting: here });
  await second.text('1 person is here').waitFor();
  await second.page.getByText('Grace').waitFor();
  expect(await findings(second.page, '#one')).toEqual([]);
  const guest = await setting.lobby({ person: { id: 'guest', name: '', guest: true }, meeting: here });
  await guest.page.getByLabel('Your name').fill('Katherine');
  expect(await guest.page.getByText('Grace').count()).toBe(0);
});

test('the speaker can be heard before joining', async () => {
  const visitor = await setting.lobby({ ...ada, meeting: meeting('speaker') });
  await visitor.button('Test speaker').click();
  await visitor.text('You should hear three rising notes now.').waitFor();
  await visitor.text('No sound? Choose another speaker').waitFor();
});

/** What kinds of video tracks this browser sends. */
const sent = (visitor: Visitor): Promise<string[]> =>
  visitor.page.evaluate(() =>
    (window as unknown as { peers: RTCPeerConnection[] }).peers
      .flatMap((peer) => peer.getSenders())
      .flatMap(({ track }) => (track?.kind === 'video' ? [track.constructor.name] : [])),
  );

test('who blurs the background in the lobby is never seen without, and can end it in the room', async () => {
  const here = meeting('blur');
  const first = await setting.lobby({ ...ada, meeting: here });
  const asked: string[] = [];
  first.page.on('request', (request) => asked.push(request.url()));
  await first.page.getByLabel('Background').selectOption('Background strongly blurred');
  await first.button('Join now').click();
  await first.controls.waitFor();
  const second = await setting.enter({ ...grace, meeting: here });
  await second.sees('Ada');
  expect(await sent(first)).toEqual(['MediaStreamTrackGenerator']);
  expect(asked.filter((url) => /selfie_segmentation/.test(url)).length).toBeGreaterThan(3);
  const own = [setting.site.url, setting.site.bridge.url].map((url) => new URL(url).origin);
  expect(
    asked.filter(
      (url) => /^https?:/.test(url) && !own.includes(new URL(url).origin) && !url.includes('/rtc'),
    ),
  ).toEqual([]);

  await first.control('Turn off camera').click();
  await first.control('Turn on camera').click();
  await second.sees('Ada');
  expect(await sent(first)).toEqual(['MediaStreamTrackGenerator']);

  await first.control('More').click();
  await first.page.getByRole('menuitem', { name: 'Settings' }).click();
  await first.page.getByLabel('Background').selectOption('Background as it is');
  await expect.poll(() => sent(first)).toEqual(['MediaStreamTrack']);
});

test('the check names the camera that the page may not use, and what gets through', async () => {
  setting.site.headers['permissions-policy'] = 'camera=()';
  const visitor = await setting.lobby({ ...ada, meeting: meeting('check') });
  await visitor.text('This website does not let its pages use the camera.').waitFor();
  await visitor.button('Check the connection').click();
  const line = (name: string) =>
    visitor.page.getByRole('dialog').getByRole('listitem').filter({ hasText: name });
  await expect.poll(() => line('Camera').textContent()).toContain('Blocked');
  await expect.poll(() => line('Meeting server').textContent()).toContain('Works');
  expect(await line('Camera').textContent()).toContain('Its administrator can change that.');
  await visitor.text('1 thing is blocked.').waitFor();
  expect(await findings(visitor.page, '#one')).toEqual([]);

  await visitor.button('Test picture and sound').click();
  await expect.poll(() => line('UDP').textContent(), { timeout: 15_000 }).toContain('Works');
  expect(await line('WebSocket').textContent()).toContain('Works');
  await visitor.button('Close').last().click();
  visitor.complaints.splice(
    0,
    visitor.complaints.length,
    ...visitor.complaints.filter((one) => !/camera/i.test(one)),
  );
});

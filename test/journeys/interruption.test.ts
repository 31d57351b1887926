import { expect, test } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { setUpOwnSite } from './own-setting.ts';

const setting = setUpOwnSite();

// LiveKit that is stopped answers nothing, as a network that is gone: neither its WebSocket nor its media.
test.each([2, 20])(
  'after %d seconds without the media server everybody sees each other again',
  async (seconds) => {
    const meeting = { id: `interruption-${String(seconds)}`, title: 'Reading circle' };
    const ada = await setting.lobby({
      person: { id: 'ada', name: 'Ada Lovelace' },
      role: 'moderator',
      meeting,
    });
    const alan = await setting.lobby({
      person: { id: 'alan', name: 'Alan Turing' },
      role: 'moderator',
      meeting,
    });
    for (const visitor of [ada, alan]) {
      await visitor.button('Join now').click();
      await visitor.control('Turn off camera').waitFor();
    }
    await ada.sees('Alan Turing');
    const server = setting.site.livekit.pid();
    process.kill(server, 'SIGSTOP');
    try {
      await pause(seconds * 1000);
      if (seconds > 10)
        await ada.page
          .getByText(/Reconnecting…|Trying to get you back in…/)
          .first()
          .waitFor();
    } finally {
      process.kill(server, 'SIGCONT');
    }
    await Promise.all([ada.sees('Alan Turing'), alan.sees('Ada Lovelace')]);
    await Promise.all([ada.hears(1), alan.hears(1)]);
    await expect.poll(() => ada.page.locator('.banner').count()).toBe(0);
    expect(await ada.tile('Alan Turing').count()).toBe(1);
  },
);

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AccessToken } from 'livekit-server-sdk';
import type * as LiveKit from 'livekit-client';
import type { Page } from 'playwright-core';
import type { LiveKitHost } from '../hosts/livekit.ts';

const library = readFileSync(createRequire(import.meta.url).resolve('livekit-client'), 'utf8');

type Inside = Window & { LivekitClient: typeof LiveKit; inside: LiveKit.Room };

/** Goes into a LiveKit room as an attendee called Mallory, whose page is not the client and sends what it likes. */
export async function intrude(page: Page, livekit: LiveKitHost, room: string): Promise<void> {
  const identity = `p_${'m'.repeat(43)}`;
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret, {
    identity,
    name: 'Mallory',
    attributes: { role: 'attendee' },
  });
  token.addGrant({ roomJoin: true, room });
  await page.evaluate(library);
  await page.evaluate(
    async ([url, jwt]) => {
      const here = window as unknown as Inside;
      here.LivekitClient.setLogLevel('silent');
      here.inside = new here.LivekitClient.Room();
      await here.inside.connect(url, jwt);
    },
    [livekit.url, await token.toJwt()] as const,
  );
}

/** Sends these packets one right after the other. */
export const publish = (page: Page, packets: { topic: string; text: string }[]): Promise<void> =>
  page.evaluate(async (all) => {
    const { localParticipant } = (window as unknown as Inside).inside;
    for (const { topic, text } of all) {
      const bytes = new TextEncoder().encode(text);
      // what the browser itself refuses to send nobody has to withstand
      await localParticipant.publishData(bytes, { reliable: true, topic }).catch(() => null);
    }
  }, packets);

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as LiveKit from 'livekit-client';
import type { Page } from 'playwright-core';
import type { Visit } from '../hosts/site.ts';

const library = readFileSync(createRequire(import.meta.url).resolve('livekit-client'), 'utf8');

type Answer = { serverUrl: string; participantToken: string; seat: string };
type Inside = Window & { LivekitClient: typeof LiveKit; room: LiveKit.Room; ticket: Answer; bridge: string };

/** Somebody comes in with a ticket of their own, from a page of the site, but with a program that obeys nobody. */
export async function enterWithOwnProgram(page: Page, visit: Visit): Promise<void> {
  await page.evaluate(library);
  await page.evaluate(async (who) => {
    const here = window as unknown as Inside;
    const asked = await fetch('/assertion', { method: 'POST', body: JSON.stringify(who) });
    const { bridge, assertion } = (await asked.json()) as { bridge: string; assertion: string };
    const launched = await fetch(`${bridge}/launches`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ assertion }),
    });
    here.bridge = bridge;
    here.ticket = (await launched.json()) as Answer;
    here.LivekitClient.setLogLevel('silent');
    here.room = new here.LivekitClient.Room();
    // its own checks before asking the server are the first thing that such a program leaves out
    Object.assign(here.room.localParticipant, { hasPermissionsToPublish: () => true });
    await here.room.connect(here.ticket.serverUrl, here.ticket.participantToken);
  }, visit);
}

/** Tries to speak; answers whether the server let it. */
export const tryToSpeak = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const { localParticipant } = (window as unknown as Inside).room;
    try {
      const publication = await localParticipant.setMicrophoneEnabled(true);
      return publication?.track !== undefined;
    } catch {
      return false;
    }
  });

/** Tries to take another name; answers whether the server let it. */
export const tryToRename = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(
    (wanted) =>
      (window as unknown as Inside).room.localParticipant.setName(wanted).then(
        () => true,
        () => false,
      ),
    name,
  );

/** Sends a message of a kind as the client would write it. */
export const send = (page: Page, kind: string, body: unknown): Promise<void> =>
  page.evaluate(
    async ([topic, what]) => {
      const id = crypto.randomUUID();
      const bytes = new TextEncoder().encode(JSON.stringify({ id, body: what }));
      const { localParticipant } = (window as unknown as Inside).room;
      await localParticipant.publishData(bytes, { reliable: true, topic: `meetbridge.${topic}` });
    },
    [kind, body] as const,
  );

/** Does something at the bridge; answers the status. */
export const act = (page: Page, action: string, body: unknown): Promise<number> =>
  page.evaluate(
    async ([what, how]) => {
      const { bridge, ticket } = window as unknown as Inside;
      const answer = await fetch(`${bridge}/room/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ticket.seat}` },
        body: JSON.stringify(how),
      });
      return answer.status;
    },
    [action, body] as const,
  );

/** The identities of everybody else that this program sees, by their names. */
export const identityOf = (page: Page, name: string): Promise<string> =>
  page.evaluate((wanted) => {
    const others = [...(window as unknown as Inside).room.remoteParticipants.values()];
    return others.find((one) => one.name === wanted)?.identity ?? '';
  }, name);

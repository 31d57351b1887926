import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AccessToken } from 'livekit-server-sdk';
import type * as LiveKit from 'livekit-client';
import type { Page } from 'playwright-core';
import type { LiveKitHost } from '../hosts/livekit.ts';
import type { Visitor } from './visitor.ts';

type Overheard = Window & {
  LivekitClient: typeof LiveKit;
  peers: RTCPeerConnection[];
  packets: { sender: string; topic: string; bytes: number[] }[];
};

const library = readFileSync(createRequire(import.meta.url).resolve('livekit-client'), 'utf8');

/**
 * Somebody in the LiveKit room of a meeting who is not the client: with the media server's own leave and without any key, as its
 * operator could be. Keeps all that comes in.
 */
export class Stranger {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Enters with a token signed by LiveKit's own secret; with `publish`, camera and microphone go out as they are. */
  static async enter(
    visitor: Visitor,
    { livekit, room, publish = false }: { livekit: LiveKitHost; room: string; publish?: boolean },
  ): Promise<Stranger> {
    const token = new AccessToken(livekit.apiKey, livekit.apiSecret, {
      identity: 'stranger',
      name: 'Mallory',
    });
    token.addGrant({ roomJoin: true, room });
    const { page } = visitor;
    await page.evaluate(library);
    await page.evaluate(
      async ([url, jwt, open]) => {
        const overheard = window as unknown as Overheard;
        const { Room, RoomEvent, setLogLevel, createLocalTracks } = overheard.LivekitClient;
        setLogLevel('silent');
        overheard.packets = [];
        const here = new Room();
        here.on(RoomEvent.DataReceived, (payload, _participant, _kind, topic, _encryption, sender) => {
          overheard.packets.push({ sender: sender ?? '', topic: topic ?? '', bytes: [...payload] });
        });
        here.on(RoomEvent.TrackSubscribed, (track) => {
          const element = track.attach();
          element.muted = true;
          document.body.append(element);
        });
        await here.connect(url, jwt);
        if (!open) return;
        for (const track of await createLocalTracks({ audio: true, video: true }))
          await here.localParticipant.publishTrack(track);
      },
      [livekit.url, await token.toJwt(), publish] as const,
    );
    return new Stranger(page);
  }

  /** What has come of everybody's pictures: bytes received, and frames that made a picture. */
  pictures(): Promise<{ bytes: number; frames: number }> {
    return this.page.evaluate(async () => {
      const sum = { bytes: 0, frames: 0 };
      for (const peer of (window as unknown as Overheard).peers) {
        (await peer.getStats()).forEach(
          (one: { type: string; kind?: string; bytesReceived?: number; framesDecoded?: number }) => {
            if (one.type !== 'inbound-rtp' || one.kind !== 'video') return;
            sum.bytes += one.bytesReceived ?? 0;
            sum.frames += one.framesDecoded ?? 0;
          },
        );
      }
      return sum;
    });
  }

  /** The messages between clients so far, of one kind or all. */
  async packets(topic?: string): Promise<Uint8Array[]> {
    const all = await this.page.evaluate(() => (window as unknown as Overheard).packets);
    return all
      .filter((one) => topic === undefined || one.topic === topic)
      .map(({ bytes }) => Uint8Array.from(bytes));
  }
}

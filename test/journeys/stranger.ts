import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AccessToken } from 'livekit-server-sdk';
import type * as LiveKit from 'livekit-client';
import type { Page } from 'playwright-core';
import type { LiveKitHost } from '../hosts/livekit.ts';
import type { Visitor } from './visitor.ts';

type Overheard = Omit<Window, 'frames'> & {
  LivekitClient: typeof LiveKit;
  peers: RTCPeerConnection[];
  packets: { sender: string; topic: string; bytes: number[] }[];
  frames: Frames;
};

/** Frames that came, by what their end says. */
export type Frames = { sealed: number; plain: number };

type EncodedStreams = {
  readable: ReadableStream<{ data: ArrayBuffer }>;
  writable: WritableStream<{ data: ArrayBuffer }>;
};

/**
 * Looks at every frame of sound and picture before the decoder. livekit-client ends a sealed one with the length of its IV, 12, and
 * the generation, which open ones do by chance once in thousands.
 */
const inspectFrames = (): void => {
  const overheard = window as unknown as Overheard;
  const frames: Frames = { sealed: 0, plain: 0 };
  overheard.frames = frames;
  const encoded = (configuration?: RTCConfiguration) =>
    ({ ...configuration, encodedInsertableStreams: true }) as RTCConfiguration;
  const looked = new WeakSet<RTCRtpReceiver>();
  const Watched = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Watched {
    constructor(configuration?: RTCConfiguration) {
      super(encoded(configuration));
      this.addEventListener('track', ({ receiver }) => {
        if (looked.has(receiver)) return;
        looked.add(receiver);
        const { readable, writable } = (
          receiver as unknown as { createEncodedStreams(): EncodedStreams }
        ).createEncodedStreams();
        const look = new TransformStream<{ data: ArrayBuffer }>({
          transform(frame, controller) {
            const bytes = new Uint8Array(frame.data);
            if (bytes.length > 0) frames[bytes.at(-2) === 12 && bytes.at(-1) === 0 ? 'sealed' : 'plain'] += 1;
            controller.enqueue(frame);
          },
        });
        void readable
          .pipeThrough(look)
          .pipeTo(writable)
          .catch(() => undefined);
      });
    }

    override setConfiguration(configuration?: RTCConfiguration): void {
      super.setConfiguration(encoded(configuration));
    }
  };
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
    if (!publish) await page.evaluate(inspectFrames);
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

  /** How many frames of generation 0 have come sealed, and how many that are not. */
  frames(): Promise<Frames> {
    return this.page.evaluate(() => (window as unknown as Overheard).frames);
  }

  /** The messages between clients so far, of one kind or all. */
  async packets(topic?: string): Promise<Uint8Array[]> {
    const all = await this.page.evaluate(() => (window as unknown as Overheard).packets);
    return all
      .filter((one) => topic === undefined || one.topic === topic)
      .map(({ bytes }) => Uint8Array.from(bytes));
  }
}

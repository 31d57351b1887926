import '../hosts/quiet-livekit.ts';
import {
  dispose,
  LocalVideoTrack,
  Room,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from '@livekit/rtc-node';
import { AccessToken } from 'livekit-server-sdk';
import type { LiveKitHost } from '../hosts/livekit.ts';

const [WIDTH, HEIGHT, FRAMES_PER_SECOND] = [320, 180, 10];

/** A picture in which something moves: a bright bar before grey, in I420. */
function pictureAt(step: number): Uint8Array {
  const data = new Uint8Array((WIDTH * HEIGHT * 3) / 2).fill(128);
  const bar = (step * 8) % WIDTH;
  for (let row = 0; row < HEIGHT; row += 1) data.fill(220, row * WIDTH + bar, row * WIDTH + bar + 8);
  return data;
}

/** People without a browser: so many participants of a room, each with a moving camera picture. */
export async function startSenders(
  livekit: LiveKitHost,
  room: string,
  count: number,
): Promise<{ stop(): Promise<void> }> {
  const senders = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const token = new AccessToken(livekit.apiKey, livekit.apiSecret, {
        identity: `sender-${String(index)}`,
        name: `Sender ${String(index + 1)}`,
        attributes: { role: 'attendee' },
        ttl: 600,
      });
      token.addGrant({ roomJoin: true, room });
      const connection = new Room();
      await connection.connect(livekit.url, await token.toJwt(), { autoSubscribe: false, dynacast: true });
      const source = new VideoSource(WIDTH, HEIGHT);
      const options = new TrackPublishOptions();
      options.source = TrackSource.SOURCE_CAMERA;
      options.simulcast = false;
      await connection.localParticipant?.publishTrack(
        LocalVideoTrack.createVideoTrack('camera', source),
        options,
      );
      return { connection, source };
    }),
  );
  let step = 0;
  const filming = setInterval(() => {
    const frame = new VideoFrame(pictureAt((step += 1)), WIDTH, HEIGHT, VideoBufferType.I420);
    for (const { source } of senders) source.captureFrame(frame);
  }, 1000 / FRAMES_PER_SECOND);
  return {
    async stop() {
      clearInterval(filming);
      await Promise.all(senders.map(({ connection }) => connection.disconnect()));
      await dispose();
    },
  };
}

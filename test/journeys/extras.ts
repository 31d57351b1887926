import '../hosts/quiet-livekit.ts';
import {
  AudioFrame,
  AudioSource,
  dispose,
  LocalAudioTrack,
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

const [WIDTH, HEIGHT] = [320, 180];
const RATE = 48_000;
const FRAME = RATE / 100;

/** Somebody without a browser, with a camera that shows a moving bar. */
export type Extra = {
  identity: string;
  name: string;
  /** Says a long vowel for so many milliseconds. */
  speak(ms: number): Promise<void>;
  /** Shows a second moving picture as a screen. */
  shareScreen(): Promise<void>;
  leave(): Promise<void>;
};

const moving = (source: VideoSource): ReturnType<typeof setInterval> => {
  let step = 0;
  return setInterval(() => {
    const data = new Uint8Array((WIDTH * HEIGHT * 3) / 2).fill(128);
    const bar = ((step += 1) * 8) % WIDTH;
    for (let row = 0; row < HEIGHT; row += 1) data.fill(220, row * WIDTH + bar, row * WIDTH + bar + 8);
    source.captureFrame(new VideoFrame(data, WIDTH, HEIGHT, VideoBufferType.I420));
  }, 100);
};

async function enter(livekit: LiveKitHost, room: string, name: string): Promise<Extra> {
  const identity = `extra-${name.toLowerCase().replaceAll(' ', '-')}`;
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret, {
    identity,
    name,
    attributes: { role: 'attendee' },
    ttl: 600,
  });
  token.addGrant({ roomJoin: true, room });
  const connection = new Room();
  await connection.connect(livekit.url, await token.toJwt(), { autoSubscribe: false, dynacast: true });
  const films: ReturnType<typeof setInterval>[] = [];
  const film = async (as: TrackSource): Promise<void> => {
    const source = new VideoSource(WIDTH, HEIGHT);
    const options = new TrackPublishOptions();
    options.source = as;
    options.simulcast = false;
    const track = LocalVideoTrack.createVideoTrack('picture', source);
    await connection.localParticipant?.publishTrack(track, options);
    films.push(moving(source));
  };
  let voice: AudioSource | null = null;
  await film(TrackSource.SOURCE_CAMERA);
  return {
    identity,
    name,
    async speak(ms) {
      if (voice === null) {
        voice = new AudioSource(RATE, 1);
        const options = new TrackPublishOptions();
        options.source = TrackSource.SOURCE_MICROPHONE;
        const track = LocalAudioTrack.createAudioTrack('voice', voice);
        await connection.localParticipant?.publishTrack(track, options);
      }
      for (let frame = 0, phase = 0; frame < ms / 10; frame += 1) {
        const samples = Int16Array.from({ length: FRAME }, () =>
          Math.round(14_000 * Math.sin((phase += (2 * Math.PI * (200 + (frame % 20) * 6)) / RATE))),
        );
        await voice.captureFrame(new AudioFrame(samples, RATE, 1, FRAME));
      }
    },
    shareScreen: () => film(TrackSource.SOURCE_SCREENSHARE),
    async leave() {
      films.forEach(clearInterval);
      await connection.disconnect();
    },
  };
}

/** So many people without browsers, in the order of their names: "Extra 1" came first. */
export async function bringExtras(
  livekit: LiveKitHost,
  room: string,
  count: number,
): Promise<{ people: Extra[]; leave(): Promise<void> }> {
  const people: Extra[] = [];
  for (let n = 1; n <= count; n += 1) people.push(await enter(livekit, room, `Extra ${String(n)}`));
  return {
    people,
    async leave() {
      await Promise.all(people.map((extra) => extra.leave()));
    },
  };
}

/** Once, after the last of them has left. */
export const sendExtrasHome = dispose;

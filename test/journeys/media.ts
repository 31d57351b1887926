import type { Locator, Page } from 'playwright-core';
import { until } from '../hosts/until.ts';

type Watched = Window & { peers: RTCPeerConnection[] };

/** Runs in every page before its own scripts: remembers the connections, so that their statistics can be read. */
export const watchPeers = (): void => {
  const watched = window as unknown as Watched;
  watched.peers = [];
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      watched.peers.push(this);
    }
  };
};

/** What each voice has brought here so far: the energy of its decoded sound (webrtc-stats totalAudioEnergy), by track. */
async function voices(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const energies: Record<string, number> = {};
    for (const peer of (window as unknown as Watched).peers) {
      if (peer.connectionState === 'closed') continue;
      const statistics = await peer.getStats();
      statistics.forEach(
        (one: { type: string; kind?: string; trackIdentifier: string; totalAudioEnergy?: number }) => {
          if (one.type === 'inbound-rtp' && one.kind === 'audio')
            energies[one.trackIdentifier] = one.totalAudioEnergy ?? 0;
        },
      );
    }
    return energies;
  });
}

/** Waits until so many other people can really be heard: the sound that arrives carries energy, and more of it comes. */
export async function hears(page: Page, others: number): Promise<void> {
  const before = await voices(page);
  await until(
    async () => {
      const now = await voices(page);
      const loud = Object.entries(now).filter(([track, energy]) => energy > (before[track] ?? 0) + 1e-5);
      return loud.length === others;
    },
    { what: `${others} voices to be heard` },
  );
}

/** Waits until nobody has been heard for two of the fake microphone's beeps (one a second). */
export async function hearsNobody(page: Page): Promise<void> {
  let last = await voices(page);
  let since = Date.now();
  await until(
    async () => {
      const now = await voices(page);
      const loud = Object.entries(now).some(([track, energy]) => energy > (last[track] ?? 0) + 1e-5);
      if (loud) since = Date.now();
      last = now;
      return Date.now() - since > 2_500;
    },
    { what: 'silence', every: 250 },
  );
}

/** The bytes of each picture that have arrived here, by track. */
async function pictureBytes(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const bytes: Record<string, number> = {};
    for (const peer of (window as unknown as Watched).peers) {
      if (peer.connectionState === 'closed') continue;
      const statistics = await peer.getStats();
      statistics.forEach(
        (one: { type: string; kind?: string; trackIdentifier: string; bytesReceived?: number }) => {
          if (one.type === 'inbound-rtp' && one.kind === 'video')
            bytes[one.trackIdentifier] = one.bytesReceived ?? 0;
        },
      );
    }
    return bytes;
  });
}

/** How many pictures are arriving: for so many of them bytes came within a second. */
export async function incomingPictures(page: Page): Promise<number> {
  const before = await pictureBytes(page);
  await page.waitForTimeout(1_000);
  const now = await pictureBytes(page);
  return Object.entries(now).filter(([track, bytes]) => bytes > (before[track] ?? 0)).length;
}

/** Waits until a picture moves: ten more frames of it were decoded and shown. */
export async function moves(video: Locator): Promise<void> {
  await video.waitFor();
  const frames = (): Promise<number> =>
    video.evaluate((element) => (element as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames);
  const before = await frames();
  await until(async () => (await frames()) >= before + 10, { what: 'the picture to move' });
}

import type { MediaTry } from '../../connection/try-media.ts';
import type { Trouble } from '../../media/trouble.ts';

/** What is looked at, in the order in which it is shown. */
export const items = ['secure', 'microphone', 'camera', 'bridge', 'websocket', 'udp', 'tcp'] as const;
export type Item = (typeof items)[number];

/** `unneeded`: something better works. `unknown`: it could not be tried. */
export type Verdict = 'ok' | 'blocked' | 'unneeded' | 'unknown';

/** What the browser says about the page. */
export type PageFacts = { secure: boolean; microphone: Trouble | null; camera: Trouble | null };

/** How far the bridge was reached; `site` when the host site gave no way to it. */
export type BridgeFact = 'ok' | 'unreachable' | 'site';

export type Facts = { page: PageFacts; bridge: BridgeFact | null; media: MediaTry | null };

const of = (good: boolean): Verdict => (good ? 'ok' : 'blocked');

/** What works and what is blocked. Pure. */
export function verdictsOf({ page, bridge, media }: Facts): Record<Item, Verdict> {
  const transport = media?.transport;
  const reached = media?.socket === true;
  return {
    secure: of(page.secure),
    microphone: of(page.microphone === null),
    camera: of(page.camera === null),
    bridge: bridge === null || bridge === 'site' ? 'unknown' : of(bridge === 'ok'),
    websocket: media === null ? 'unknown' : of(media.socket),
    udp: reached ? of(transport === 'udp') : 'unknown',
    tcp: !reached ? 'unknown' : transport === 'udp' ? 'unneeded' : of(transport === 'tcp'),
  };
}

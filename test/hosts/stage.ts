import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventsAddress, startBridge, type BridgeHost } from './bridge.ts';
import { startLiveKit, type LiveKitHost } from './livekit.ts';
import { meetingBlock, paragraph } from './meeting-block.ts';
import { pairWordPress } from './pairing.ts';
import { freePort } from './ports.ts';
import { say } from './progress.ts';
import { startWordPress, type WordPressHost, type WordPressOptions } from './wordpress.ts';

export type StageOptions = {
  /** Keeps site and bridge there between starts. */
  folder?: string;
  /** Taken where they are free. */
  ports?: { wordpress: number; bridge: number; livekit: number; livekitUdp: number };
  wordpress?: Pick<WordPressOptions, 'database' | 'title' | 'constants' | 'playground'>;
  /** More of the bridge's environment. */
  bridgeEnv?: Record<string, string>;
};

/** Everything a meeting needs, real and paired: LiveKit, the bridge, WordPress and a post with the block. */
export type Stage = {
  livekit: LiveKitHost;
  bridge: BridgeHost;
  wordpress: WordPressHost;
  /** The site's id at the bridge. */
  site: string;
  /** The address of a post with one meeting. */
  post: string;
  stop(): Promise<void>;
};

/** Starts all three, pairs them and writes the post; null where WordPress cannot run on this machine. */
export async function startStage(options: StageOptions = {}): Promise<Stage | null> {
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const host of started.toReversed()) await host.stop();
  };
  const inFolder = (name: string): string | undefined =>
    options.folder === undefined ? undefined : join(options.folder, name);
  try {
    say('starting WordPress');
    const log = inFolder('wordpress.log');
    const wordpress = await startWordPress({
      ...options.wordpress,
      ...definedOnly({ folder: inFolder('wordpress'), port: options.ports?.wordpress, log }),
    });
    if (wordpress === null) return null;
    started.push(wordpress);

    say('starting LiveKit');
    const bridgePort = await freePort(options.ports?.bridge);
    const livekit = await startLiveKit({
      webhook: eventsAddress(bridgePort),
      ...(options.ports === undefined
        ? {}
        : { ports: { http: options.ports.livekit, udp: options.ports.livekitUdp } }),
      ...definedOnly({ log: inFolder('livekit.log') }),
    });
    started.push(livekit);

    say('starting the bridge');
    const bridge = await startBridge({
      livekit,
      port: bridgePort,
      ...definedOnly({ data: inFolder('bridge'), env: options.bridgeEnv, log: inFolder('bridge.log') }),
    });
    started.push(bridge);

    const memory = await recall(inFolder('stage.json'), wordpress, bridge);
    if (memory.site === undefined) {
      say('pairing WordPress with the bridge');
      memory.site = await pairWordPress(wordpress, bridge);
    }
    memory.post ??= new URL((await wordpress.seed({ posts: [firstPost] })).posts[0]?.url ?? '').pathname;
    await remember(inFolder('stage.json'), { ...memory, wordpress: wordpress.url, bridge: bridge.url });
    const post = new URL(memory.post, wordpress.url).href;
    return { livekit, bridge, wordpress, site: memory.site, post, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const firstPost = {
  title: 'Tonight we read together',
  slug: 'tonight-we-read-together',
  author: 'grace',
  content: [
    paragraph(
      'Every week we meet to talk about one text. Bring your questions; a microphone helps, a camera is nice.',
    ),
    meetingBlock({ meetingId: 'readingcircle', title: 'Reading circle' }),
    paragraph('You stay on this page: the meeting opens right here.'),
  ].join('\n\n'),
};

/** What a kept stage was when it ended: a pairing holds only while both addresses are the same. */
type Memory = { site?: string; post?: string };

async function recall(
  file: string | undefined,
  wordpress: WordPressHost,
  bridge: BridgeHost,
): Promise<Memory> {
  if (file === undefined || wordpress.fresh || !existsSync(file)) return {};
  const kept = JSON.parse(await readFile(file, 'utf8')) as Required<Memory> & {
    wordpress: string;
    bridge: string;
  };
  const same = kept.wordpress === wordpress.url && kept.bridge === bridge.url;
  return same ? { site: kept.site, post: kept.post } : { post: kept.post };
}

async function remember(file: string | undefined, memory: object): Promise<void> {
  if (file !== undefined) await writeFile(file, JSON.stringify(memory));
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function definedOnly<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

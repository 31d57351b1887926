import { eventsAddress, startBridge, type BridgeHost } from '../bridge.ts';
import { startLiveKit, type LiveKitHost } from '../livekit.ts';
import { freePort } from '../ports.ts';
import { say } from '../progress.ts';
import { startMoodle, type MoodleHost, type MoodleOptions } from './moodle.ts';

export type MoodleStageOptions = {
  moodle?: MoodleOptions;
  /** Taken where they are free. */
  ports?: { moodle: number; bridge: number; livekit: number; livekitUdp: number };
  /** More of the bridge's environment. */
  bridgeEnv?: Record<string, string>;
};

/** Everything a meeting in Moodle needs, real and paired: LiveKit, the bridge and Moodle. */
export type MoodleStage = {
  livekit: LiveKitHost;
  bridge: BridgeHost;
  moodle: MoodleHost;
  stop(): Promise<void>;
};

/** Starts all three and pairs them; null where Moodle cannot run on this machine. */
export async function startMoodleStage(options: MoodleStageOptions = {}): Promise<MoodleStage | null> {
  const { ports, bridgeEnv = {} } = options;
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const host of started.toReversed()) await host.stop();
  };
  try {
    say('starting Moodle');
    const moodle = await startMoodle({
      ...options.moodle,
      ...(ports === undefined ? {} : { port: ports.moodle }),
    });
    if (moodle === null) return null;
    started.push(moodle);

    say('starting LiveKit and the bridge');
    const bridgePort = await freePort(ports?.bridge);
    const livekit = await startLiveKit({
      webhook: eventsAddress(bridgePort),
      ...(ports === undefined ? {} : { ports: { http: ports.livekit, udp: ports.livekitUdp } }),
    });
    started.push(livekit);
    const bridge = await startBridge({ livekit, port: bridgePort, env: bridgeEnv });
    started.push(bridge);
    await pairMoodle(moodle, bridge);
    return { livekit, bridge, moodle, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Pairs a Moodle with a bridge the way an administrator at the command line does. */
export async function pairMoodle(
  moodle: Pick<MoodleHost, 'url' | 'cli'>,
  bridge: Pick<BridgeHost, 'url' | 'invite'>,
): Promise<void> {
  const code = await bridge.invite(moodle.url);
  await moodle.cli('mod/meetbridge/cli/pair.php', [`--bridge=${bridge.url}`, `--code=${code}`]);
}

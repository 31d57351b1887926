import { eventsAddress, startBridge, type BridgeHost } from '../bridge.ts';
import { startLiveKit, type LiveKitHost } from '../livekit.ts';
import { freePort } from '../ports.ts';
import { say } from '../progress.ts';
import { startMoodle, type MoodleHost, type MoodleOptions } from './moodle.ts';

/** A Moodle with everything that a meeting needs, real and paired. */
export type MoodleStage = {
  livekit: LiveKitHost;
  bridge: BridgeHost;
  moodle: MoodleHost;
  stop(): Promise<void>;
};

/** Starts Moodle, LiveKit and the bridge, and pairs them; null where Moodle cannot run on this machine. */
export async function startMoodleStage(options: MoodleOptions = {}): Promise<MoodleStage | null> {
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const host of started.toReversed()) await host.stop();
  };
  try {
    say('starting Moodle');
    const moodle = await startMoodle(options);
    if (moodle === null) return null;
    started.push(moodle);

    say('starting LiveKit');
    const port = await freePort();
    const livekit = await startLiveKit({ webhook: eventsAddress(port) });
    started.push(livekit);

    say('starting the bridge');
    const bridge = await startBridge({ livekit, port });
    started.push(bridge);

    say('pairing Moodle with the bridge');
    const code = await bridge.invite(moodle.url);
    await moodle.cli('mod/meetbridge/cli/pair.php', [`--bridge=${bridge.url}`, `--code=${code}`]);
    return { livekit, bridge, moodle, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

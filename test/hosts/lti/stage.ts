import { startBridge, eventsAddress, type BridgeHost } from '../bridge.ts';
import { startLiveKit, type LiveKitHost } from '../livekit.ts';
import { freePort } from '../ports.ts';
import { say } from '../progress.ts';
import type { RegistrationFile } from './face.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMoodlePlatform, type MoodlePlatform } from './moodle-platform.ts';
import { MEDIA, startNames, TOOL, type Names } from './names.ts';

export type LtiStageOptions = {
  /** False leaves Moodle out, for tests that bring another platform. */
  moodle?: boolean;
  /** More of the bridge's environment. */
  bridgeEnv?: Record<string, string>;
};

/** Everything a launch needs, each under a name of its own with TLS: Moodle as the platform, the bridge as the tool, LiveKit. */
export type LtiStage = {
  names: Names;
  /** The bridge's public origin, at which the tool is. */
  tool: string;
  bridge: BridgeHost;
  livekit: LiveKitHost;
  moodle: MoodlePlatform | null;
  /** `meetbridge sites add-lti`; gives the site's id. */
  register(file: RegistrationFile): Promise<string>;
  /** The address that an administrator pastes into the platform: `meetbridge invite --lti`. */
  invite(): Promise<string>;
  stop(): Promise<void>;
};

/** Starts it; null, after a line that says why, where there is no openssl, or no Moodle where one is wanted. */
export async function startLtiStage(options: LtiStageOptions = {}): Promise<LtiStage | null> {
  const { bridgeEnv = {} } = options;
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const host of started.toReversed()) await host.stop();
  };
  const names = await startNames();
  if (names === null) return null;
  started.push(names);
  try {
    let moodle: MoodlePlatform | null = null;
    if (options.moodle !== false) {
      say('starting Moodle');
      moodle = await startMoodlePlatform(names);
      if (moodle === null) {
        await stop();
        return null;
      }
      started.push(moodle);
    }

    say('starting LiveKit and the bridge');
    const port = await freePort();
    const livekit = await startLiveKit({ webhook: eventsAddress(port) });
    started.push(livekit);
    names.send(MEDIA, livekit.url.replace(/^ws/, 'http'));
    const tool = names.originOf(TOOL);
    const bridge = await startBridge({
      livekit: { ...livekit, url: names.originOf(MEDIA).replace(/^http/, 'ws') },
      port,
      env: {
        MEETBRIDGE_URL: tool,
        MEETBRIDGE_TRUST_PROXY: '1',
        MEETBRIDGE_ALLOW_LOOPBACK: 'on', // the names are on this machine
        ...names.nodeEnvironment,
        ...bridgeEnv,
      },
    });
    started.push(bridge);
    names.send(TOOL, bridge.url);
    const said = async <T>(...command: string[]): Promise<T> =>
      JSON.parse(await bridge.command(...command, '--json')) as T;
    return {
      names,
      tool,
      bridge,
      livekit,
      moodle,
      async register(file) {
        const folder = await mkdtemp(join(tmpdir(), 'meetbridge-registration-'));
        const path = join(folder, 'platform.json');
        await writeFile(path, JSON.stringify(file));
        const { site } = await said<{ site: string }>('sites', 'add-lti', path);
        await rm(folder, { recursive: true });
        return site;
      },
      invite: async () => (await said<{ url: string }>('invite', '--lti')).url,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

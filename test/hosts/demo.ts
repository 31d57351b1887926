import { takeDemoFolder } from './demo-folder.ts';
import { say } from './progress.ts';
import { startStage, type Stage } from './stage.ts';
import type { WordPressUser } from './wordpress-users.ts';

/** Taken where they are free, so that a bookmark still works tomorrow. */
const ports = { wordpress: 8090, bridge: 8091, livekit: 8092, livekitUdp: 8093 };

type Login = { role: 'moderator' | 'attendee'; user: string; password: string; url: string };
/** What `--json` prints. */
type DemoDescription = { post: string; logins: Login[]; guest: string; bridge: string; livekit: string };

/** Starts everything, says where it is, and runs until it is asked to end. */
export async function runDemo(args: readonly string[]): Promise<void> {
  const stage = await startStage({ folder: await takeDemoFolder(), ports, wordpress: { playground: true } });
  if (stage === null)
    throw new Error('WordPress could not be started: install PHP 8 with SQLite (php-cli, php-sqlite3).');
  const description = describe(stage);
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(description)}\n`);
  else process.stdout.write(tableOf(description));
  say('running; Ctrl-C stops it');
  await askedToEnd();
  say('stopping');
  await stage.stop();
}

function describe({ wordpress, bridge, livekit, post }: Stage): DemoDescription {
  const login = (role: Login['role'], user: WordPressUser): Login => ({
    role,
    user: user.login,
    password: user.password,
    url: `${wordpress.url}/wp-login.php?redirect_to=${encodeURIComponent(post)}`,
  });
  return {
    post,
    logins: [login('moderator', wordpress.users.moderator), login('attendee', wordpress.users.attendee)],
    guest: post,
    bridge: bridge.url,
    livekit: livekit.url,
  };
}

function tableOf({ post, logins, guest, bridge, livekit }: DemoDescription): string {
  const rows: [string, string][] = [
    ['Post', post],
    ...logins.map(({ role, user, password, url }): [string, string] => [
      role === 'moderator' ? 'Moderator' : 'Attendee',
      `${user}  ${password}\n${url}`,
    ]),
    ['Guest', `${guest}  (not logged in, in a private window)`],
    ['Bridge', bridge],
    ['LiveKit', livekit],
  ];
  const lines = rows.map(
    ([name, value]) => `  ${name.padEnd(11)}${value.replaceAll('\n', `\n${' '.repeat(13)}`)}`,
  );
  return `\n${lines.join('\n')}\n\n  Open the post in two browsers and press Join in both.\n\n`;
}

/**
 * Resolves at the first Ctrl-C, SIGTERM or hang-up, and when the npm that started this is gone (it does not pass
 * signals on). Until it is called, and at the second, signals end it at once.
 */
function askedToEnd(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    setInterval(() => process.ppid !== parent && resolve(), 500).unref();
  });
}

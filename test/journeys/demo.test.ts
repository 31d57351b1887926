import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { projectRoot } from '../hosts/paths.ts';
import { until } from '../hosts/until.ts';

type Demo = {
  post: string;
  logins: { role: string; user: string; password: string; url: string }[];
  guest: string;
  bridge: string;
  livekit: string;
};

let demo: ChildProcess | null = null;
afterEach(() => {
  if (demo?.pid !== undefined && demo.exitCode === null && demo.signalCode === null)
    process.kill(-demo.pid, 'SIGKILL');
});

/** Starts the demo as a person would, in a group of its own as a terminal does, and reads its one line. */
async function startDemo(): Promise<Demo> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  demo = spawn(npm, ['run', '--silent', 'demo', '--', '--json'], { cwd: projectRoot, detached: true });
  let said = '';
  let progress = '';
  demo.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  demo.stderr?.setEncoding('utf8').on('data', (text: string) => (progress += text));
  const line = await until(() => /^\{.*\}\n/.exec(said)?.[0], {
    what: 'the demo to be ready',
    within: 120_000,
    unless: () => {
      if (demo?.exitCode !== null) throw new Error(`The demo ended: ${progress}`);
    },
  });
  expect(said).toBe(line); // one line and nothing else
  return JSON.parse(line) as Demo;
}

const answers = async (address: string): Promise<boolean> =>
  fetch(address.replace(/^ws/, 'http')).then(
    () => true,
    () => false,
  );

const addressesOf = ({ post, bridge, livekit }: Demo): string[] => [post, `${bridge}/health/ready`, livekit];

test('the demo says where everything is, and Ctrl-C ends all of it and nothing else', async () => {
  const bystander = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
  await once(bystander.listen(0, '127.0.0.1'), 'listening');
  const described = await startDemo();
  expect(described.logins.map(({ role }) => role)).toEqual(['moderator', 'attendee']);
  expect(await (await fetch(described.guest)).text()).toContain('wp-block-meetbridge-meeting');
  for (const address of addressesOf(described)) expect(await answers(address)).toBe(true);

  const ended = once(demo as ChildProcess, 'exit');
  process.kill(-Number(demo?.pid), 'SIGINT');
  await ended;
  for (const address of addressesOf(described)) {
    await until(async () => !(await answers(address)), { what: `${address} to be gone` });
  }
  expect(await answers(`http://127.0.0.1:${(bystander.address() as AddressInfo).port}`)).toBe(true);
  bystander.close();
});

test('nothing is left when the demo is killed', async () => {
  const described = await startDemo();
  process.kill(-Number(demo?.pid), 'SIGKILL');
  for (const address of addressesOf(described)) {
    await until(async () => !(await answers(address)), { what: `${address} to be gone` });
  }
});

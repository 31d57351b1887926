import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from './paths.ts';
import { freePort } from './ports.ts';
import { isRunning, startProcess } from './processes.ts';
import { until } from './until.ts';

const forever = 'setInterval(() => {}, 1000); console.log("up")';
const parentOfOne = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(forever)}]);
  console.log('child ' + child.pid);
  ${forever}
`;
const childOf = async (output: () => string): Promise<number> =>
  Number(await until(() => /child (\d+)/.exec(output())?.[1], { what: 'the child to be named' }));

describe('a server of ours', () => {
  test('is stopped with all its children', async () => {
    const server = startProcess(process.execPath, ['-e', parentOfOne]);
    const child = await childOf(server.output);
    await server.stop();
    expect(isRunning(server.pid)).toBe(false);
    await until(() => !isRunning(child), { what: 'the child to be gone' });
  });

  test('says how it ended', async () => {
    const server = startProcess(process.execPath, ['-e', 'console.error("no luck"); process.exit(3)']);
    expect(await server.exited).toBe(3);
    expect(server.output()).toBe('no luck\n');
    expect(server.running()).toBe(false);
  });

  test('that cannot be started says so', async () => {
    const server = startProcess('no-such-program-anywhere', []);
    expect(await server.exited).toBe(-1);
    expect(server.output()).toContain('ENOENT');
  });

  test('does not outlive the process that started it, even when that is killed', async () => {
    const module = join(projectRoot, 'test/dist/hosts/processes.js');
    const script = `
      const { startProcess } = await import(${JSON.stringify(module)});
      const server = startProcess(process.execPath, ['-e', ${JSON.stringify(parentOfOne)}]);
      setInterval(() => process.stdout.write(server.pid + ' ' + server.output()), 50);
    `;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script]);
    let said = '';
    starter.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    const child = await childOf(() => said);
    const server = Number.parseInt(said, 10);
    starter.kill('SIGKILL');
    await until(() => !isRunning(server) && !isRunning(child), { what: 'both to be gone' });
  });
});

describe('a free port', () => {
  test('is the preferred one where nobody has it', async () => {
    const port = await freePort();
    expect(await freePort(port)).toBe(port);
  });

  test('is another where somebody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await freePort(port)).not.toBe(port);
    server.close();
  });
});

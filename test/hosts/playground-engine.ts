import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cacheFolder } from './paths.ts';
import { run, startProcess } from './processes.ts';
import { say } from './progress.ts';
import { until } from './until.ts';
import type { EngineSite, WordPressEngine } from './wordpress-engine.ts';

const VERSION = '3.1.56';

/**
 * WordPress Playground: PHP compiled to WebAssembly, for a machine that has neither PHP nor apt. It sees the web root
 * as `/wordpress` and brings its own SQLite. Slow, but it needs nothing but Node.
 */
export async function playgroundEngine({ web, url, log }: EngineSite): Promise<WordPressEngine> {
  const program = await findPlayground();
  const { host, port } = new URL(url);
  return {
    async serve() {
      say('starting WordPress Playground: a page takes one to two seconds, because PHP runs as WebAssembly');
      const mount = ['--mount-dir-before-install', web, '/wordpress'];
      const install = ['--wordpress-install-mode', 'do-not-attempt-installing'];
      const args = ['server', '--port', port, '--site-url', url, '--workers', '1', ...mount, ...install];
      const server = startProcess(process.execPath, [program, ...args], log === undefined ? {} : { log });
      await until(async () => (await fetch(`${url}/wp-includes/images/blank.gif`)).ok, {
        what: 'WordPress Playground to answer',
        within: 120_000,
        every: 250,
        unless: () => {
          if (!server.running())
            throw new Error(`Playground did not start: ${server.output().slice(-2_000)}`);
        },
      });
      return server;
    },
    async execute(script, order) {
      // By way of a page with a name nobody can guess, there for this one request.
      const folder = join(web, `order-${randomBytes(16).toString('hex')}`);
      await mkdir(folder);
      try {
        const scripts = dirname(script);
        for (const name of ['begin.php', basename(script)]) {
          await writeFile(join(folder, name), await readFile(join(scripts, name)));
        }
        await writeFile(join(folder, 'order.json'), JSON.stringify(order));
        const surroundings = {
          MEETBRIDGE_WP_SITE: '/wordpress',
          MEETBRIDGE_WP_HOST: host,
          MEETBRIDGE_WP_ORDER: `/wordpress/${basename(folder)}/order.json`,
        };
        const lines = Object.entries(surroundings).map(([name, value]) => `putenv('${name}=${value}');`);
        const page = ['<?php', ...lines, `require __DIR__ . '/${basename(script)}';`];
        await writeFile(join(folder, 'index.php'), page.join('\n'));
        const answer = await fetch(`${url}/${basename(folder)}/index.php`);
        return await answer.text();
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function findPlayground(): Promise<string> {
  const home = join(cacheFolder, `playground-${VERSION}`);
  const program = join(home, 'node_modules/@wp-playground/cli/wp-playground.js');
  if (existsSync(program)) return program;
  say('getting WordPress Playground (580 MB on disk, once)');
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'package.json'), '{ "private": true }');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(npm, ['install', '--no-fund', '--no-audit', `@wp-playground/cli@${VERSION}`], { cwd: home });
  return program;
}

import { join } from 'node:path';
import { projectRoot } from './paths.ts';
import { run, startProcess } from './processes.ts';
import { until } from './until.ts';
import type { EngineSite, WordPressEngine } from './wordpress-engine.ts';

/** PHP from this machine, with its built-in web server. */
export function phpEngine(php: string, { web, url, log }: EngineSite): WordPressEngine {
  const { host } = new URL(url);
  return {
    async serve() {
      const router = join(projectRoot, 'test/hosts/wordpress/router.php');
      const server = startProcess(php, ['-d', 'opcache.revalidate_freq=0', '-S', host, '-t', web, router], {
        env: { PHP_CLI_SERVER_WORKERS: '4' },
        ...(log === undefined ? {} : { log }),
      });
      await until(async () => (await fetch(`${url}/wp-includes/images/blank.gif`)).ok, {
        what: 'WordPress to answer',
        unless: () => {
          if (!server.running()) throw new Error(`WordPress did not start: ${server.output().slice(-2_000)}`);
        },
      });
      return server;
    },
    execute: (script, order, args = []) =>
      run(php, [script, ...args], {
        env: { MEETBRIDGE_WP_SITE: web, MEETBRIDGE_WP_HOST: host },
        input: JSON.stringify(order),
      }),
  };
}

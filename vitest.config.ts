import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests run on the sources, so a unit test needs no build. */
const alias = {
  '@meetbridge/shared/contract/vectors.json': fileURLToPath(
    new URL('shared/contract/vectors.json', import.meta.url),
  ),
  '@meetbridge/shared/contract': fileURLToPath(new URL('shared/contract/index.ts', import.meta.url)),
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            '{bridge,shared}/test/**/*.test.{ts,tsx}',
            '{wordpress,moodle}-plugin/tests/**/*.test.ts',
            'test/*.test.ts',
            'test/{hosts,run}/**/*.test.ts',
          ],
          // some speak to a real LiveKit, which may be done with somebody before its message is; named at the end, too
          retry: 1,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          // real browsers and servers on few cores: one file at a time, with patience
          fileParallelism: false,
          // a shared machine may stall a browser for half a minute; what needed it is named at the end of the run
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});

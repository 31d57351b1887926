import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licences } from './licences.ts';

const inside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

type Modules = {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
};

/** `parts` for what the entry imports at once, however far down; null for what comes later. */
function partOfEntry(id: string, modules: Modules, seen = new Set<string>()): string | null {
  if (seen.has(id)) return null;
  seen.add(id);
  const info = modules.getModuleInfo(id);
  if (info === null) return null;
  const isNeeded = info.isEntry || info.importers.some((one) => partOfEntry(one, modules, seen) !== null);
  return isNeeded ? 'parts' : null;
}

/**
 * One build of the meeting client for all host pages: `dist/client/meeting.js` and the chunks it loads, all addressed
 * relative to `import.meta.url`, so that the folder works wherever a host site puts it.
 */
export default defineConfig({
  root: inside('client'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [licences('meeting.LICENSES.txt')],
  resolve: {
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
  // Workers lie beside the chunks, one file each.
  worker: { rolldownOptions: { output: { entryFileNames: '[name]-[hash].js' } } },
  build: {
    target: 'es2022',
    // The first browsers with light-dark() (Baseline 2024), which follows the host page's own colour scheme.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    outDir: inside('dist/client'),
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { meeting: inside('client/index.ts') },
      preserveEntrySignatures: 'strict',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // A host page loads the entry with its own revision in the query; a chunk that imported the entry back, without
        // it, would load everything twice. So what both need is a chunk of its own.
        // What only lazy chunks share stays with them: LiveKit among it, or the lobby would wait for it.
        codeSplitting: {
          groups: [
            {
              name: (id, modules) => partOfEntry(id, modules),
              debugName: 'parts',
              minShareCount: 2,
              priority: 1,
            },
            { name: 'livekit', test: /node_modules\/(livekit-client|@livekit)\// },
          ],
        },
      },
    },
  },
});

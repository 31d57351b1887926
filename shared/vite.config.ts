import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licences } from './licences.ts';

const inside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
        codeSplitting: { groups: [{ name: 'parts', minShareCount: 2 }] },
      },
    },
  },
});

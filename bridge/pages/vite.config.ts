import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const inside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const scripts = ['login', 'storage', 'proof', 'meeting', 'plan', 'submit', 'times', 'close', 'copy'];

type Manifest = { [source: string]: { file: string; name?: string } };

/** Writes vite's manifest as the bridge reads it: a file's plain name, and the name that tells its content. */
const plainManifest = (): Plugin => {
  let folder = '';
  return {
    name: 'plain-manifest',
    configResolved: ({ build }) => void (folder = build.outDir),
    closeBundle() {
      const path = join(folder, 'manifest.json');
      const built = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
      const names = Object.values(built).map(({ file, name = '' }) => [name + extname(file), file]);
      writeFileSync(path, JSON.stringify(Object.fromEntries(names), null, 2));
    },
  };
};

/** The scripts and the stylesheet of the tool's own pages → `dist/pages`, beside what the compiler has written. */
export default defineConfig({
  root: inside('.'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [plainManifest()],
  build: {
    target: 'es2022',
    // the first browsers with light-dark(), as for the meeting client
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    outDir: inside('../dist/pages'),
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: false,
    manifest: 'manifest.json',
    rolldownOptions: {
      input: {
        ...Object.fromEntries(scripts.map((name) => [name, inside(`${name}.ts`)])),
        page: inside('page.css'),
      },
      output: {
        format: 'es',
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});

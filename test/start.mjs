// Makes a fresh clone ready (npm packages, build), then runs one of: demo, test, bench.
// Plain JavaScript with nothing but Node, because it runs before anything is installed or built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commands = {
  demo: { module: 'hosts/demo.js', run: (module, args) => module.runDemo(args) },
  test: { module: 'run/run-tests.js', run: (module, args) => module.runTests(args) },
  bench: { module: 'bench/run-bench.js', run: (module, args) => module.runBench(args) },
};
const [name = 'demo', ...args] = process.argv.slice(2);
const command = commands[name];

try {
  checkNode();
  if (command === undefined) throw new Error(`Say one of: ${Object.keys(commands).join(', ')}.`);
  process.chdir(root);
  if (!isInstalled())
    perform('installing the npm packages (a minute or two, once)', ['ci', '--no-fund', '--no-audit']);
  const sources = hashOfSources();
  if (!isBuilt(sources)) {
    perform('building (half a minute)', ['run', 'build']);
    rememberBuild(sources);
  }
  const module = await import(pathToFileURL(join(root, 'test/dist', command.module)).href);
  process.exitCode = (await command.run(module, args)) ?? 0;
} catch (error) {
  process.stderr.write(`\n${process.env.DEBUG ? error.stack : error.message}\n`);
  if (name === 'test') process.stdout.write('0 passed, 1 failed, 0 skipped\n');
  process.exitCode = 1;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
}

/** The installed packages are those of the lock file, version by version. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.includes('node_modules/') || optional || link || present[path]?.version === version,
  );
}

function buildRecord() {
  return join(root, 'node_modules/.cache/meetbridge-build');
}

function isBuilt(sources) {
  const results = [
    'bridge/dist/main.js',
    'bridge/dist/pages/manifest.json',
    'shared/dist/client/meeting.js',
    'moodle-plugin/client/entry.php',
    `test/dist/${command.module}`,
  ];
  return (
    results.every((path) => existsSync(join(root, path))) &&
    existsSync(buildRecord()) &&
    readFileSync(buildRecord(), 'utf8') === sources
  );
}

function rememberBuild(sources) {
  mkdirSync(dirname(buildRecord()), { recursive: true });
  writeFileSync(buildRecord(), sources);
}

/** Everything that a build reads, in one hash. */
function hashOfSources() {
  const hash = createHash('sha256');
  const folders = ['shared', 'bridge', 'wordpress-plugin', 'moodle-plugin', 'test'];
  const ignored = new Set(['node_modules', 'dist', 'build', 'tests', 'journeys']);
  const made = new Set(['moodle-plugin/amd', 'moodle-plugin/client']);
  const add = (path) => {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  };
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (made.has(path)) continue;
      if (entry.isDirectory() && !ignored.has(entry.name)) walk(path);
      else if (entry.isFile() && !/\.(md|php|test\.tsx?|tsbuildinfo|zip)$/.test(entry.name)) add(path);
    }
  };
  for (const path of ['package-lock.json', 'tsconfig.base.json', 'tsconfig.json']) add(path);
  for (const folder of folders) walk(folder);
  return hash.digest('hex');
}

/** Runs npm, quietly unless it fails. */
function perform(what, npmArguments) {
  const seconds = (performance.now() / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${what}\n`);
  const npm = process.env.npm_execpath;
  const [program, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const result = spawnSync(program, [...before, ...npmArguments], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    shell: npm === undefined && process.platform === 'win32',
  });
  if (result.error !== undefined)
    throw new Error(`npm could not be started (${result.error.message}): is it on the PATH?`);
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}\n${result.stderr}\n`);
    throw new Error(`"npm ${npmArguments.join(' ')}" failed; its own words are above.`);
  }
}

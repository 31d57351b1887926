import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from './programs.ts';
import { run } from './processes.ts';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Another release of Debian than this machine's own: its packages can be looked into, never installed. */
export type DebianArchive = {
  /** A package and all it depends on, by their names. */
  closureOf(name: string): Promise<string[]>;
  /** Unpacks packages into a folder of the workshop, and gives that folder. */
  unpack(packages: readonly string[]): Promise<string>;
};

/** Reads a release's lists from this machine's own mirror, into the workshop; null where this is no Debian. */
export async function openDebian(release: string, workshop: string): Promise<DebianArchive | null> {
  if (findProgram('apt-get') === null || findProgram('dpkg') === null) return null;
  const mirror = await debianMirror();
  if (mirror === null) return null;
  const state = join(workshop, 'apt');
  const packages = join(workshop, 'packages');
  const unpacked = join(workshop, 'unpacked');
  for (const folder of [
    join(state, 'lists/partial'),
    join(state, 'cache/archives/partial'),
    packages,
    unpacked,
  ]) {
    await mkdir(folder, { recursive: true });
  }
  await writeFile(join(state, 'sources.list'), `deb [signed-by=${KEYRING}] ${mirror} ${release} main\n`);
  const settings = [
    `Dir::Etc::sourcelist=${join(state, 'sources.list')}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::Lists=${join(state, 'lists')}`,
    `Dir::Cache=${join(state, 'cache')}`,
    'Acquire::Languages=none',
    'APT::Sandbox::User=root',
    'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false',
  ].flatMap((setting) => ['-o', setting]);
  await run('apt-get', ['-q', ...settings, 'update']);
  return {
    async closureOf(name) {
      const others = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'];
      const options = ['--recurse', ...others.map((relation) => `--no-${relation}`)];
      const said = await run('apt-cache', [...settings, 'depends', ...options, name]);
      return said.split('\n').filter((line) => /^[a-z]/.test(line));
    },
    async unpack(names) {
      await run('apt-get', ['-q', ...settings, 'download', ...names], { cwd: packages });
      for (const file of await readdir(packages)) await run('dpkg', ['-x', join(packages, file), unpacked]);
      return unpacked;
    },
  };
}

async function debianMirror(): Promise<string | null> {
  const format = '$(REPO_URI) $(ORIGIN) $(COMPONENT) $(CODENAME)';
  const targets = await run('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']);
  for (const line of targets.split('\n')) {
    const [uri, origin, component, codename] = line.split(' ');
    if (uri !== undefined && origin === 'Debian' && component === 'main' && !codename?.includes('security'))
      return uri;
  }
  return null;
}

import { findProgram } from './programs.ts';
import { run } from './processes.ts';
import { say } from './progress.ts';

/**
 * Installs Debian packages, as root or with a sudo that asks nothing; false, with the reason said aloud, where that cannot be
 * done.
 */
export async function installPackages(packages: readonly string[]): Promise<boolean> {
  const apt = await aptCommand();
  if (apt === null) return false;
  say(`installing ${packages.join(', ')}`);
  const [command, ...before] = apt;
  const options = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=600', '-o', 'APT::Sandbox::User=root'];
  const install = [...before, 'apt-get', ...options, 'install', '--no-install-recommends', ...packages];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    try {
      await run(command, install, { env });
    } catch {
      await run(command, [...before, 'apt-get', ...options, 'update'], { env }); // the lists may be missing or old
      await run(command, install, { env });
    }
    return true;
  } catch (error) {
    say(`apt could not install them: ${(error as Error).message.trim().split('\n').at(-1) ?? ''}`);
    return false;
  }
}

async function aptCommand(): Promise<[string, ...string[]] | null> {
  if (findProgram('apt-get') === null) return null;
  if (process.getuid?.() === 0) return ['env'];
  const sudo = findProgram('sudo');
  if (sudo === null) return null;
  try {
    await run(sudo, ['-n', 'true']);
    return [sudo, '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'];
  } catch {
    return null;
  }
}

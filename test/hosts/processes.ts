import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './paths.ts';

export type ProcessOptions = {
  env?: Record<string, string | undefined>;
  cwd?: string;
  /** A file that takes everything it says; without one only the end is kept, in memory. */
  log?: string;
  /** Written to its standard input, which is then closed. */
  input?: string;
  /** Whom it runs as; only root may choose. */
  as?: { uid: number; gid: number };
};

/** A server of ours, in a process group of its own. */
export type HostProcess = {
  pid: number;
  /** The end of what it said, both streams. */
  output(): string;
  running(): boolean;
  /** Its exit code, or null when a signal ended it. */
  exited: Promise<number | null>;
  /** Asks the whole group to end (by SIGTERM unless told otherwise), and ends it after five seconds. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Ends the whole group at once, as a power cut would. */
  kill(): Promise<void>;
};

const KEPT_OUTPUT = 64_000;

/**
 * Starts a command in its own process group. Whatever becomes of this process, the group does not outlive it:
 * `keeper.js` ends it.
 */
export function startProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): HostProcess {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...options.as,
  });
  child.stdin?.end(options.input);
  const said = collectOutput(child, options.log);
  const pid = child.pid;
  let over = false;
  const exited = new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      said.add(`${error.message}\n`);
      over = true;
      resolve(-1);
    });
    child.once('exit', () => {
      over = true;
      if (pid === undefined) return;
      signalGroup(pid, 'SIGKILL'); // children of its own must not keep the port
      release(pid);
    });
    child.once('close', (code) => resolve(code)); // after its last words
  });
  if (pid !== undefined) keep(pid);
  const end = async (signal: NodeJS.Signals, patience: number): Promise<void> => {
    if (over || pid === undefined) return;
    signalGroup(pid, signal);
    const impatient = setTimeout(() => signalGroup(pid, 'SIGKILL'), patience);
    await exited;
    clearTimeout(impatient);
  };
  return {
    pid: pid ?? -1,
    output: said.text,
    running: () => !over,
    exited,
    stop: (signal = 'SIGTERM') => end(signal, 5_000),
    kill: () => end('SIGKILL', 5_000),
  };
}

/** Runs a command to its end; a code other than 0 is an error that carries the end of what it said. */
export async function run(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<string> {
  const child = startProcess(command, args, options);
  const code = await child.exited;
  if (code !== 0)
    throw new Error(`${command} ${args[0] ?? ''} failed (${code}): ${child.output().slice(-4_000)}`);
  return child.output();
}

/** Whether a process with this id exists. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function collectOutput(child: ChildProcess, log: string | undefined) {
  let kept = '';
  let file: WriteStream | null = null;
  if (log !== undefined) {
    mkdirSync(dirname(log), { recursive: true });
    file = createWriteStream(log, { flags: 'a' });
  }
  const add = (text: string): void => {
    kept = (kept + text).slice(-KEPT_OUTPUT);
    file?.write(text);
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', add);
  }
  child.once('close', () => file?.end());
  return { add, text: () => kept };
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

let keeper: ChildProcess | null = null;

function keep(pid: number): void {
  if (keeper === null) {
    keeper = spawn(process.execPath, [join(projectRoot, 'test/hosts/keeper.js')], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    keeper.unref();
    (keeper.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  }
  keeper.stdin?.write(`+${pid}\n`);
}

function release(pid: number): void {
  keeper?.stdin?.write(`-${pid}\n`);
}

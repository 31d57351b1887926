import type { Environment } from '../../src/config.ts';
import { run } from '../../src/command/run.ts';

/** What a command line said, and how it ended. */
export type Said = { code: number; out: string; err: string };

/** One command line in this process. */
export async function say(args: string[], env: Environment): Promise<Said> {
  let [out, err] = ['', ''];
  const code = await run(args, { env, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

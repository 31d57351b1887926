import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Answer } from './command/answer.ts';
import { help } from './command/help.ts';
import { CommandMistake } from './command/mistake.ts';
import { ConfigError, readConfig, readDataFolder } from './config.ts';
import { BridgeError } from './errors.ts';

/** Runs one command line and answers its exit code; parts that a command does not need are never loaded. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = commandLine(args);
  const [command = 'help', ...rest] = positionals;
  if (values.help === true || command === 'help') return say(help);
  if (existsSync('.env')) process.loadEnvFile('.env');

  const print = ({ json, text }: Answer): number => say(values.json === true ? JSON.stringify(json) : text);
  switch (command) {
    case 'serve':
      return await (await import('./command/serve.ts')).serve(readConfig(process.env));
    case 'invite': {
      const { describeInvite, invite } = await import('./command/invite.ts');
      const issued = await invite(readDataFolder(process.env), values.origin);
      return print({ json: issued, text: describeInvite(issued) });
    }
    case 'sites':
      return print(await (await import('./command/sites.ts')).sites(readDataFolder(process.env), rest));
    case 'doctor': {
      const [{ doctor }, { openStore }] = await Promise.all([import('./command/doctor.ts'), import('./command/data.ts')]);
      const config = readConfig(process.env);
      const parts = { config, openStore: () => openStore(config.data), clock: Date.now };
      const { output, healthy } = await doctor(parts, { json: values.json === true });
      say(output);
      return healthy ? 0 : 1;
    }
    case 'audit':
      return print(await (await import('./command/audit.ts')).audit(readDataFolder(process.env), rest[0]));
    default:
      throw new CommandMistake(`There is no command "${command}". "meetbridge help" lists them.`);
  }
}

function commandLine(args: string[]): ReturnType<typeof parse> {
  try {
    return parse(args);
  } catch (error) {
    throw new CommandMistake(error instanceof Error ? error.message : 'The command line cannot be read.');
  }
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: { origin: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });

function say(text: string): number {
  process.stdout.write(`${text.trimEnd()}\n`);
  return 0;
}

/** Mistakes somebody can put right are said in their words; anything else keeps its stack. */
function complain(error: unknown): number {
  const isExpected = error instanceof CommandMistake || error instanceof ConfigError || error instanceof BridgeError;
  process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  return error instanceof CommandMistake || error instanceof ConfigError ? 2 : 1;
}

process.exitCode = await main(process.argv.slice(2)).catch(complain);

import { parseArgs } from 'node:util';
import { ConfigError, type Environment, readConfig, readDataFolder, readPlace } from '../config.ts';
import { BridgeError } from '../errors.ts';
import type { Answer } from './answer.ts';
import { help } from './help.ts';
import { CommandMistake } from './mistake.ts';

/** Where a command finds its settings, and where it speaks. */
export type Terminal = { env: Environment; out(text: string): void; err(text: string): void };

/**
 * Runs one command line and answers its exit code: 2 for a mistake that whoever typed it can put right, 1 for any other failure.
 * Parts that a command does not need are never loaded.
 */
export async function run(args: string[], { env, out, err }: Terminal): Promise<number> {
  try {
    return await dispatch(args, env, (text) => out(`${text.trimEnd()}\n`));
  } catch (error) {
    const isMistake = error instanceof CommandMistake || error instanceof ConfigError;
    const isExpected = isMistake || error instanceof BridgeError;
    err(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    return isMistake ? 2 : 1;
  }
}

async function dispatch(args: string[], env: Environment, say: (text: string) => void): Promise<number> {
  const { values, positionals } = commandLine(args);
  const [command = 'help', ...rest] = positionals;
  const asJson = values.json === true;
  const answer = ({ json, text }: Answer): number => {
    say(asJson ? JSON.stringify(json) : text);
    return 0;
  };
  if (values.help === true || command === 'help') return answer({ json: help, text: help });
  switch (command) {
    case 'serve':
      return await (await import('./serve.ts')).serve(readConfig(env));
    case 'invite':
      return answer(await invitation(env, values));
    case 'sites': {
      const place = { data: readDataFolder(env), origin: () => readPlace(env).origin };
      return answer(await (await import('./sites.ts')).sites(place, rest));
    }
    case 'keys': {
      const { keys } = await import('./keys.ts');
      return answer(await keys(readDataFolder(env), rest, { now: values.now === true, clock: Date.now }));
    }
    case 'audit':
      return answer(await (await import('./audit.ts')).audit(readDataFolder(env), rest[0]));
    case 'doctor': {
      const [{ doctor }, { openStore }] = await Promise.all([import('./doctor.ts'), import('./data.ts')]);
      const config = readConfig(env);
      const parts = { config, openStore: () => openStore(config.data), clock: Date.now };
      const { output, healthy } = await doctor(parts, { json: asJson });
      say(output);
      return healthy ? 0 : 1;
    }
    default:
      throw new CommandMistake(`There is no command "${command}". "meetbridge help" lists them.`);
  }
}

async function invitation(
  env: Environment,
  { lti, origin }: { lti?: boolean; origin?: string },
): Promise<Answer> {
  const { invite, inviteLti } = await import('./invite.ts');
  if (lti !== true) return await invite(readDataFolder(env), origin);
  if (origin !== undefined) throw new CommandMistake('invite takes --origin or --lti, not both.');
  return await inviteLti(readPlace(env));
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
    options: {
      origin: { type: 'string' },
      lti: { type: 'boolean' },
      now: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });

import { Origin } from '@meetbridge/shared/contract';
import { type IssuedInvite, issueInvite } from '../sites/pairing.ts';
import type { Answer } from './answer.ts';
import { withStore } from './data.ts';
import { CommandMistake } from './mistake.ts';

/** `meetbridge invite --origin URL`: a one-time code for the site whose pages live there. */
export async function invite(data: string, given: string | undefined): Promise<Answer> {
  if (given === undefined) {
    throw new CommandMistake('invite needs --origin, such as --origin https://www.example.org');
  }
  const origin = Origin.safeParse(given.replace(/\/$/, ''));
  if (!origin.success) {
    throw new CommandMistake(
      `"${given}" is no origin: scheme and host alone, such as https://www.example.org`,
    );
  }
  const issued = await withStore(data, ({ records }) =>
    issueInvite(records, { origin: origin.data, now: Date.now() }),
  );
  return { json: issued, text: describeInvite(issued) };
}

/** What the operator reads, and passes on. */
export const describeInvite = ({ code, origin, expiresAt }: IssuedInvite): string =>
  [
    '',
    `    ${code}`,
    '',
    `Good once, for ${origin}, until ${new Date(expiresAt).toISOString().replace('T', ' ').slice(0, 16)} UTC.`,
    "Paste it into the plugin's settings page of that site.",
  ].join('\n');

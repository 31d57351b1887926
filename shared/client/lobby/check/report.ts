import type { Say } from '../../messages/index.ts';
import { type Facts, type Item, items, verdictsOf } from './verdicts.ts';

/** One line of the result: what, how it stands, and what to do. */
export type Line = {
  item: Item;
  words: string;
  verdict: ReturnType<typeof verdictsOf>[Item];
  help: string | null;
};

/** The result in words. Pure. */
export function linesOf(facts: Facts, say: Say): Line[] {
  const verdicts = verdictsOf(facts);
  return items.map((item) => ({
    item,
    words: say(`check.${item}`),
    verdict: verdicts[item],
    help: helpOf(item, facts, verdicts, say),
  }));
}

function helpOf(
  item: Item,
  { page, bridge }: Facts,
  verdicts: Record<Item, string>,
  say: Say,
): string | null {
  if (item === 'bridge' && bridge === 'site') return say('check.help.site');
  if (verdicts[item] !== 'blocked') return null;
  switch (item) {
    case 'secure':
      return null; // the devices below it say what follows
    case 'microphone':
    case 'camera':
      return say(`trouble.${page[item] ?? 'failed'}.${item}`);
    case 'udp':
      return verdicts.tcp === 'ok' ? say('check.help.udp') : null;
    default:
      return say(`check.help.${item}`);
  }
}

/** The result as text, for whoever can help: no name, no address but the page's origin. Pure. */
export const textOf = (lines: readonly Line[], say: Say, origin: string, agent: string): string =>
  [
    `${say('check.heading')} (${origin})`,
    ...lines.map(({ words, verdict, help }) =>
      [`- ${words}: ${say(`check.verdict.${verdict}`)}`, help].filter(Boolean).join('. '),
    ),
    agent,
  ].join('\n');

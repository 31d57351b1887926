import type { Outcome } from './outcome.ts';

/**
 * Reads PHPUnit's TeamCity log, the only one of its logs that carries the reasons of skipped tests.
 * Source: TeamCity's service messages, `##teamcity[testFailed name='…' message='…']`, with `|` as escape. Pure.
 */
export function outcomeOfTeamCity(log: string): Outcome {
  const finished = new Set<string>();
  const failed = new Set<string>();
  const skipped = new Map<string, string>();
  const suites: string[] = [];
  for (const line of log.split('\n')) {
    const message = /^##teamcity\[(\w+) (.*)\]\s*$/.exec(line);
    if (message === null) continue;
    const [, event, rest = ''] = message;
    const attributes = Object.fromEntries(
      [...rest.matchAll(/(\w+)='((?:[^'|]|\|.)*)'/g)].map(([, key, value]) => [key, unescape(value ?? '')]),
    ) as { name?: string; message?: string };
    const name = attributes.name ?? '';
    const test = [...suites, name].join(' › ');
    if (event === 'testSuiteStarted') suites.push(name);
    else if (event === 'testSuiteFinished') suites.pop();
    else if (event === 'testFailed') failed.add(test);
    else if (event === 'testIgnored') skipped.set(test, attributes.message ?? '');
    else if (event === 'testFinished') finished.add(test);
  }
  return {
    passed: [...finished].filter((test) => !failed.has(test) && !skipped.has(test)).length,
    failed: failed.size,
    skipped: [...skipped].map(([name, reason]) => ({ name, reason })),
  };
}

function unescape(value: string): string {
  return value.replace(/\|(.)/g, (_, sign: string) => ({ n: '\n', r: '\r' })[sign] ?? sign);
}

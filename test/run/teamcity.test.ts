import { expect, test } from 'vitest';
import { outcomeOfTeamCity } from './teamcity.ts';

const log = (...lines: string[]): string =>
  [
    `##teamcity[testSuiteStarted name='Reports' flowId='1']`,
    ...lines,
    `##teamcity[testSuiteFinished name='Reports']`,
  ].join('\n');
const started = (name: string): string => `##teamcity[testStarted name='${name}' flowId='1']`;
const finished = (name: string): string => `##teamcity[testFinished name='${name}' duration='3' flowId='1']`;

test('a test that finished has passed', () => {
  expect(outcomeOfTeamCity(log(started('a'), finished('a')))).toEqual({ passed: 1, failed: 0, skipped: [] });
});

test('a test that failed and finished has failed once', () => {
  const lines = [
    started('a'),
    `##teamcity[testFailed name='a' message='it|'s |[wrong|]' details='']`,
    finished('a'),
  ];
  expect(outcomeOfTeamCity(log(...lines))).toEqual({ passed: 0, failed: 1, skipped: [] });
});

test('a skipped test tells its reason', () => {
  const lines = [
    started('a'),
    `##teamcity[testIgnored name='a' message='needs |'gmp|'' details='']`,
    finished('a'),
  ];
  expect(outcomeOfTeamCity(log(...lines))).toEqual({
    passed: 0,
    failed: 0,
    skipped: [{ name: 'Reports › a', reason: "needs 'gmp'" }],
  });
});

test('two classes may have a test of the same name', () => {
  const both = [
    log(started('a'), finished('a')),
    log(started('a'), finished('a')).replaceAll('Reports', 'Keys'),
  ];
  expect(outcomeOfTeamCity(both.join('\n')).passed).toBe(2);
});

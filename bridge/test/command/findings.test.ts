import { expect, test } from 'vitest';
import { renderFindings } from '../../src/command/findings.ts';

test('each finding is a line, and what to do about it stands below', () => {
  const text = renderFindings([
    { name: 'store', ok: true, seen: 'reads and writes' },
    { name: 'LiveKit webhooks', ok: false, seen: 'none arrived', remedy: 'Tell LiveKit:\nwebhook:' },
  ]);
  expect(text).toBe(
    [
      '✓ store             reads and writes',
      '✗ LiveKit webhooks  none arrived',
      '                    Tell LiveKit:',
      '                    webhook:',
      '',
      '1 of 2 checks failed.',
    ].join('\n'),
  );
});

test('where nothing is wrong it says so, also with a next step', () => {
  const text = renderFindings([{ name: 'sites', ok: true, seen: 'none is paired yet', remedy: 'Pair one.' }]);
  expect(text).toBe('✓ sites  none is paired yet\n         Pair one.\n\nEverything works.');
});

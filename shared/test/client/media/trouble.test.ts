import { expect, test } from 'vitest';
import { troubleOf } from '../../../client/media/trouble.ts';

const fine = { secure: true, policyAllows: true };

test.each([
  ['NotAllowedError', fine, 'blocked'],
  ['SecurityError', fine, 'blocked'],
  ['NotAllowedError', { ...fine, policyAllows: false }, 'policy'],
  ['NotFoundError', fine, 'missing'],
  ['OverconstrainedError', fine, 'missing'],
  ['NotReadableError', fine, 'busy'],
  ['AbortError', fine, 'busy'],
  ['InvalidStateError', fine, 'failed'],
  ['TypeError', { ...fine, secure: false }, 'insecure'],
])('%s with %j is "%s"', (name, surroundings, trouble) => {
  expect(troubleOf(new DOMException('', name), surroundings)).toBe(trouble);
});

test('what is no error at all is still told', () => {
  expect(troubleOf(undefined, fine)).toBe('failed');
});

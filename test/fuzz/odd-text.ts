import type { Random } from './random.ts';

const odd: readonly [string, ...string[]] = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  '\0',
  'a\0b',
  '\r\nSet-Cookie: a=b',
  '\u202eevil\u202c',
  '\ud800',
  '\ufeff',
  '\u{1f600}'.repeat(50),
  'ÄÖÜ ‮ 日本語',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script><!--',
  "' OR 1=1 --",
  '../../../../etc/passwd',
  '%00%ff%zz',
  '${7*7}{{7*7}}',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'http://169.254.169.254/',
  'http://[::1]:1/',
  'https://',
  'https://a@b:c@d/',
  'https://xn--/',
  '//example.org/',
  '{"a":{"b":[1,2,{"c":null}]}}',
  '[]',
  '{}',
  '[[[[[[[[[[',
  '1e309',
  'NaN',
  'true',
  '1970-01-01T00:00:00Z',
  'a'.repeat(256),
  'a'.repeat(2_049),
  '%'.repeat(500),
  '&'.repeat(500),
  'é'.repeat(3_000),
  'x'.repeat(20_000),
];

/** A text of the kind that breaks programs. */
export function oddText(random: Random): string {
  if (random.chance(0.8)) return random.pick(odd);
  const length = random.below(random.chance(0.05) ? 30_000 : 60);
  return String.fromCharCode(
    ...Array.from({ length }, () => random.below(random.chance(0.5) ? 128 : 65_536)),
  );
}

/** The same text with a few of its characters changed, dropped, doubled or moved. */
export function bent(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = at + random.below(Math.min(20, text.length - at + 1));
  return random.pick([
    () => text.slice(0, at) + oddText(random) + text.slice(end),
    () => text.slice(0, at) + text.slice(end),
    () => text + text.slice(at, end),
    () => text.slice(at) + text.slice(0, at),
    () => text.toUpperCase(),
    () => text.slice(0, at),
    () => `${text} `,
  ])();
}

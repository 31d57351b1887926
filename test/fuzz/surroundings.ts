import type { Input } from './input.ts';
import { oddText } from './odd-text.ts';
import type { Random } from './random.ts';

const FORM = 'application/x-www-form-urlencoded';

const contentTypes: readonly [string, ...string[]] = [
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  `${FORM}; charset=utf-16`,
  `${FORM}; charset=no-such-thing`,
  `${FORM};charset="utf-8"`,
  FORM.toUpperCase(),
  'application/x-www-form-urlencoded, application/json',
  'x',
  '/',
  ';',
];

const others: readonly [[string, string], ...[string, string][]] = [
  ['content-encoding', 'gzip'],
  ['content-encoding', 'no-such-thing'],
  ['accept-language', 'ar'],
  ['accept-language', '*;q=x,,;;--,é'],
  ['accept-language', 'x-'.repeat(2_000)],
  ['accept', 'application/json'],
  ['authorization', 'Bearer x'],
  ['authorization', 'Basic !!!'],
  ['cookie', '='],
  ['cookie', 'a=b; a=c; __Host-meetbridge_0123456789abcdef=x'],
  ['cookie', '%'.repeat(4_000)],
  ['sec-fetch-dest', 'iframe'],
  ['sec-fetch-dest', 'document'],
  ['sec-fetch-dest', 'no-such-thing'],
  ['sec-fetch-site', 'same-origin'],
  ['origin', 'null'],
  ['origin', 'https://other.example'],
  ['referer', 'https://other.example/\u00ff'],
  ['host', 'other.example'],
  ['host', ''],
  ['x-forwarded-for', '127.0.0.1, evil'],
  ['x-forwarded-host', 'other.example'],
  ['x-forwarded-proto', 'gopher'],
  ['x-http-method-override', 'DELETE'],
  ['range', 'bytes=0-1'],
  ['if-none-match', '*'],
];

const methods: readonly [string, ...string[]] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];

/** Header values that HTTP can carry; the rest never reaches a program behind Node. */
const carried = (text: string): string => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 4_000);

/** An address beyond 16 kB never reaches a program behind Node either. */
export const LONGEST_ADDRESS = 12_000;

const longer = (path: string, query: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${query}`.slice(0, LONGEST_ADDRESS);

/** Everything about a request that is neither its parameters nor its token, changed once or twice. */
export function bentSurroundings(input: Input, random: Random): Input {
  const { path, headers } = input;
  const [name, value] = random.pick(others);
  return random.pick<() => Input>([
    () => ({ ...input, headers: { ...headers, 'content-type': random.pick(contentTypes) } }),
    () => ({ ...input, headers: { ...headers, 'content-type': carried(oddText(random)) } }),
    () => ({ ...input, headers: { ...headers, [name]: value } }),
    () => ({ ...input, headers: { ...headers, [name]: carried(oddText(random)) } }),
    () => ({ ...input, method: random.pick(methods) }),
    () => ({
      ...input,
      path: longer(path, String(new URLSearchParams([[oddText(random), oddText(random)]]))),
    }),
    () => ({ ...input, path: longer(path, '%ff&=&&;%zz=%'.repeat(random.below(100))) }),
    () => ({ ...input, path: random.pick([`${path}/`, `/${path}`, path.toUpperCase(), `${path}/%ff`]) }),
  ])();
}

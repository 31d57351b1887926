import { describe, expect, test } from 'vitest';
import { parseStrictJson } from '../../src/doors/strict-json.ts';

const parse = (text: string | Buffer): unknown => parseStrictJson(Buffer.from(text as string));
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('reads as JSON.parse does', () => {
  test.each([
    '{}',
    '[]',
    'null',
    '"text"',
    '-1.5e3',
    ' { "a" : [ 1 , { "a" : 2 } ] , "b" : { "a" : 3 } } ',
    '{"a":"\\"b\\":","b":"{","c":"\\\\","d":"\\u007b"}',
    '{"a":{"b":1},"b":{"b":2}}',
    '["a","a","a"]',
    '{"__proto":1,"proto__":2,"constructor":3}',
    '{"":1," ":2}',
    '{"é":"👩‍💻"}',
    nested(32),
  ])('%s', (text) => {
    expect(parse(text)).toEqual(JSON.parse(text));
  });
});

describe('refuses', () => {
  test.each([
    ['a member twice', '{"a":1,"a":2}'],
    ['a member twice, apart', '{"a":1,"b":{"c":[1,2,{"a":1}]},"a":2}'],
    ['a member twice, deep down', '{"x":[{"a":1,"a":1}]}'],
    ['a member twice, once in escapes', '{"a":1,"\\u0061":2}'],
    ['a member twice, with a quote in it', '{"a\\"":1,"a\\"":2}'],
    ['a member twice, spread over lines', '{"a"\n:\t1,\r\n"a" : 2}'],
    ['the empty member twice', '{"":1,"":2}'],
    ['__proto__', '{"__proto__":{"role":"moderator"}}'],
    ['__proto__ in escapes', '{"\\u005f_proto__":1}'],
    ['__proto__ deep down', '[{"a":{"__proto__":null}}]'],
    ['33 levels', nested(33)],
    ['10,000 levels', nested(10_000)],
    ['a million brackets that never close', '['.repeat(1_000_000)],
    ['a string without an end', '{"a":"b'],
    ['a string that escapes its end', '{"a":"b\\"'],
    ['half a document', '{"a":'],
    ['brackets that do not fit', '{"a":[}'],
    ['something after the end', '{} {}'],
    ['single quotes', "{'a':1}"],
    ['a comment', '{"a":1/* b */}'],
    ['nothing', ''],
    ['a byte order mark', '\ufeff{}'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['a code point cut in half', Buffer.from([0x22, 0xc3, 0x22])],
  ])('%s', (_title, text) => {
    expect(() => parse(text)).toThrow(SyntaxError);
  });
});

test('nothing it reads has changed what every object inherits', () => {
  expect(() => parse('{"__proto__":{"polluted":1}}')).toThrow();
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { linkify } from '../../../client/chat/linkify.ts';

const links = (text: string): (string | null)[] =>
  linkify(text).flatMap(({ href }) => (href === null ? [] : [href]));

describe('links', () => {
  test.each([
    ['See https://example.org/a.', ['https://example.org/a']],
    ['(https://example.org/a)', ['https://example.org/a']],
    ['https://example.org/a_(b)', ['https://example.org/a_(b)']],
    ['(see https://example.org/a_(b).).', ['https://example.org/a_(b)']],
    ['https://example.org/?q=1&r=2#x!', ['https://example.org/?q=1&r=2#x']],
    ['http://a.example https://b.example', ['http://a.example/', 'https://b.example/']],
    ['HTTPS://EXAMPLE.ORG', ['https://example.org/']],
    ['https://münchen.example/straße', ['https://xn--mnchen-3ya.example/stra%C3%9Fe']],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });
});

describe('no links', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'https://bank.example@evil.example/',
    'ftp://example.org',
    'example.org',
    'xhttps://example.org',
  ])('%s', (text) => {
    expect(links(text)).toEqual([]);
  });
});

test.each(['', 'plain', 'a https://example.org, b <b>c</b>', 'https://bank.example@evil.example/ x'])(
  'nothing of "%s" is lost',
  (text) => {
    expect(
      linkify(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  },
);

test('an address cannot be turned round by direction characters', () => {
  expect(links('https://example.org/\u202egpj.exe')).toEqual(['https://example.org/']);
});

test('an address made to be hard to end is read like any other', () => {
  const hard = `https://example.org/${'.'.repeat(20_000)}a${')'.repeat(20_000)}`;
  expect(links(hard)).toEqual([`https://example.org/${'.'.repeat(20_000)}a`]);
});

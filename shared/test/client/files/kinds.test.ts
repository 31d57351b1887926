import { describe, expect, test } from 'vitest';
import { cleanName, FILE_BYTES, parseFile, talkKind } from '../../../client/files/kinds.ts';

const hash = 'ab'.repeat(32);

describe('a name', () => {
  test.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Ada\\notes.txt', 'notes.txt'],
    ['photo\u202egnp.exe', 'photognp.exe'],
    ['a\u0000b\nc.txt', 'abc.txt'],
    ['.htaccess', 'htaccess'],
    ['notes. . .', 'notes'],
    ['con<>:"|?*.txt', 'con.txt'],
    ['…/', 'file'],
    ['', 'file'],
    ['Größe  12 – مرحبا.txt', 'Größe 12 – مرحبا.txt'],
  ])('%j becomes %j', (name, expected) => {
    expect(cleanName(name)).toBe(expected);
  });

  test('that is too long keeps its ending', () => {
    const short = cleanName(`${'x'.repeat(300)}.tar.gz`);
    expect([...short].length).toBeLessThanOrEqual(120);
    expect(short.endsWith('….gz')).toBe(true);
  });
});

test.each([
  [{ name: 'a', size: 1, hash }, true],
  [{ name: 'a', size: FILE_BYTES, hash }, true],
  [{ name: 'a', size: FILE_BYTES + 1, hash }, false],
  [{ name: 'a', size: 0, hash }, false],
  [{ name: 'a', size: 1.5, hash }, false],
  [{ name: 'a', size: 1, hash: 'x' }, false],
  [{ size: 1, hash }, false],
  [null, false],
])('an offer is read: %j, %s', (body, expected) => {
  expect(parseFile(body) !== null).toBe(expected);
});

test.each([
  [{ say: 'want', hash, piece: 0, token: 'token-01' }, true],
  [{ say: 'want', hash, piece: 20, token: 'token-01' }, false],
  [{ say: 'want', hash, piece: -1, token: 'token-01' }, false],
  [{ say: 'want', hash, piece: 0, token: '../chat' }, false],
  [{ say: 'no', hash, token: 'token-01' }, true],
  [{ say: 'who', hash }, true],
  [{ say: 'all', hash, token: 'token-01' }, false],
  [{ say: 'who', hash: 'everything' }, false],
])('a word about files is read: %j, %s', (body, expected) => {
  expect(talkKind.parse(body) !== null).toBe(expected);
});

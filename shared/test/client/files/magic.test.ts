import { expect, test } from 'vitest';
import { typeOf } from '../../../client/files/magic.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0....', 'image/jpeg'],
  ['GIF89a....', 'image/gif'],
  ['RIFF....WEBPVP8 ', 'image/webp'],
  ['RIFF....WAVEfmt ', 'application/octet-stream'],
  ['%PDF-1.7', 'application/pdf'],
  ['<svg onload="alert(1)">', 'application/octet-stream'],
  ['<!doctype html>', 'application/octet-stream'],
  ['\x89PN', 'application/octet-stream'],
  ['', 'application/octet-stream'],
])('%j is %s', (head, expected) => {
  expect(typeOf(latin(head))).toBe(expected);
});

import { maySend } from '../chat/kinds.ts';
import type { EntryKind } from '../journal/entry.ts';
import { calm } from '../wire/calm.ts';
import type { Kind } from '../wire/kind.ts';

/** The largest file, and the pieces in which it travels, in bytes. */
export const FILE_BYTES = 20 * 1024 * 1024;
export const PIECE_BYTES = 1024 * 1024;

/** A file that somebody offers. `hash`: SHA-256 of its content in hexadecimal, by which whoever has it can give it on. */
export type FileBody = { name: string; size: number; hash: string };

const HASH = /^[0-9a-f]{64}$/;
const NAME_LENGTH = 120;

/** A file's name without folders and without what would mislead or break out of its place; its ending stays. Pure. */
export function cleanName(name: string): string {
  let last = calm(name.replaceAll('\\', '/').split('/').at(-1) ?? '')
    .replace(/[\n\t<>:"|?*\u200b-\u200f\u061c]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '');
  // (a pattern for the end would be tried at every dot)
  while (/[. ]$/.test(last)) last = last.slice(0, -1);
  const letters = [...last];
  if (letters.length <= NAME_LENGTH) return last || 'file';
  const dot = last.lastIndexOf('.');
  const ending = dot > 0 ? [...last.slice(dot)].slice(0, 12) : [];
  return [...letters.slice(0, NAME_LENGTH - ending.length - 1), '…', ...ending].join('');
}

/** Reads an offer; null for anything else. Pure. */
export function parseFile(body: unknown): FileBody | null {
  const { name, size, hash } = (body ?? {}) as Partial<Record<keyof FileBody, unknown>>;
  if (typeof name !== 'string' || typeof hash !== 'string' || !HASH.test(hash)) return null;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1 || size > FILE_BYTES) return null;
  return { name: cleanName(name), size, hash };
}

export const fileKind: Kind<FileBody> = { name: 'file', parse: parseFile, allowed: maySend('files') };
/** To one person alone. */
export const privateFileKind: Kind<FileBody> = {
  name: 'private_file',
  private: true,
  parse: parseFile,
  allowed: (sender) => maySend('files')(sender) && maySend('private_chat')(sender),
};

export const fileEntries: EntryKind<FileBody> = { name: 'file', parse: parseFile, most: 100 };

/** How a file is asked for. `token` names the byte stream on which a piece is to come, or not (`no`); `who` asks whoever has it. */
export type FileTalk =
  | { say: 'want'; hash: string; piece: number; token: string }
  | { say: 'no'; hash: string; token: string }
  | { say: 'who' | 'have'; hash: string };

const TOKEN = /^[\w-]{8,64}$/;

export const talkKind: Kind<FileTalk> = {
  name: 'file_talk',
  parse(body) {
    const { say, hash, piece, token } = (body ?? {}) as Record<string, unknown>;
    if (typeof hash !== 'string' || !HASH.test(hash)) return null;
    if (say === 'who' || say === 'have') return { say, hash };
    if (typeof token !== 'string' || !TOKEN.test(token)) return null;
    if (say === 'no') return { say, hash, token };
    const inRange = typeof piece === 'number' && Number.isInteger(piece) && piece >= 0;
    return say === 'want' && inRange && piece < FILE_BYTES / PIECE_BYTES ? { say, hash, piece, token } : null;
  },
  allowed: () => true,
};

/** The topic of the byte stream on which a piece comes: nobody but who was asked can know it. */
export const streamTopic = (token: string): string => `meetbridge.piece.${token}`;

/** What a piece is sealed for, in an encrypted meeting: it is no other piece, and of no other file. */
export const sealTopic = (hash: string, piece: number): string => `meetbridge.piece ${hash} ${String(piece)}`;

import { normalise } from './derive.ts';

/** The shortest passphrase that is taken, in characters. The keys are as strong as it is: whoever records can guess for years. */
export const SHORTEST = 12;
export const LONGEST = 200;

/** What is wrong with a passphrase, or null. */
export type PassphraseTrouble = 'short' | 'simple' | null;

/** Judges length and the plainest of patterns; what people can know about a phrase no rule can. Pure. */
export function troubleOfPassphrase(passphrase: string): PassphraseTrouble {
  const letters = [...normalise(passphrase)];
  if (letters.length < SHORTEST) return 'short';
  return new Set(letters).size < 6 ? 'simple' : null;
}

/** Without 0, 1, i, l, o and u: nothing here is taken for something else when it is read out or copied by hand. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';
const GROUPS = 6;
const GROUP_LENGTH = 4;

/** A passphrase of 24 random letters and digits in groups (117 bits), from the browser's own randomness. */
export function makePassphrase(random: (bytes: Uint8Array<ArrayBuffer>) => void = fill): string {
  const letters: string[] = [];
  const byte = new Uint8Array(1);
  // Bytes above the last whole round of the alphabet would make its beginning likelier.
  const fair = 256 - (256 % ALPHABET.length);
  while (letters.length < GROUPS * GROUP_LENGTH) {
    random(byte);
    const [value = 0] = byte;
    if (value < fair) letters.push(ALPHABET.charAt(value % ALPHABET.length));
  }
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}

const fill = (bytes: Uint8Array<ArrayBuffer>): void => void crypto.getRandomValues(bytes);

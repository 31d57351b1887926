import { expect, test } from 'vitest';
import {
  keyFor,
  keyOf,
  type ShortcutName,
  shortcutOf,
  shortcuts,
} from '../../../client/controls/shortcuts.ts';

const stroke = { key: '', code: '', ctrlKey: false, altKey: false, metaKey: false };

test.each([
  ['a letter', { key: 'm', code: 'KeyM' }, 'microphone'],
  ['the same with Shift, or Caps Lock', { key: 'M', code: 'KeyM' }, 'microphone'],
  [
    'where a Latin layout puts the letter, it is the letter that counts',
    { key: 'm', code: 'Semicolon' },
    'microphone',
  ],
  ['on keys with other letters, the place counts', { key: 'م', code: 'KeyM' }, 'microphone'],
  ['a sign, wherever it is', { key: '?', code: 'Minus' }, 'shortcuts'],
  ['a key with a name', { key: 'PageDown', code: 'PageDown' }, 'next-page'],
  ['a letter without a meaning', { key: 'x', code: 'KeyX' }, null],
  ['a key that only begins like one', { key: 'Meta', code: 'MetaLeft' }, null],
  ['a letter with Control, which is the browser’s', { key: 'p', code: 'KeyP', ctrlKey: true }, null],
  ['a letter with Command', { key: 'c', code: 'KeyC', metaKey: true }, null],
])('%s', (_rule, pressed, name) => {
  expect(shortcutOf({ ...stroke, ...pressed })).toBe(name);
});

test('every key does one thing', () => {
  const keys = Object.values(shortcuts);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(Object.keys(shortcuts) as ShortcutName[])(
  'the key shown for %s is the one that does it',
  (name) => {
    expect(shortcutOf({ ...stroke, key: keyFor(name) })).toBe(name);
    expect(keyOf(name)).toBe(keyFor(name));
  },
);

test('a control without a key shows none', () => {
  expect(keyOf('settings')).toBeUndefined();
});

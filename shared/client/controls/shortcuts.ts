/** What keys do in a meeting, as `KeyboardEvent.key` says it; letters in lower case. */
export const shortcuts = {
  microphone: 'm',
  camera: 'v',
  share: 's',
  hand: 'h',
  chat: 'c',
  people: 'p',
  layout: 'g',
  'full-screen': 'f',
  'previous-page': 'PageUp',
  'next-page': 'PageDown',
  shortcuts: '?',
} as const;
export type ShortcutName = keyof typeof shortcuts;

const names = Object.keys(shortcuts) as ShortcutName[];

/** What matters of a key that was pressed. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The letter on the key where a Latin keyboard has it, for keyboards with other letters. */
const latin = (code: string): string | null => /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;

/** What a key does, or null; keys held with Control, Alt or Command are the browser's. Pure. */
export function shortcutOf({ key, code, ctrlKey, altKey, metaKey }: Stroke): ShortcutName | null {
  if (ctrlKey || altKey || metaKey) return null;
  const isLatin = /^[\x20-\x7f]$/.test(key);
  const letter = key.length === 1 && !isLatin ? latin(code) : null;
  const meant = letter ?? (key.length === 1 ? key.toLowerCase() : key);
  return names.find((name) => shortcuts[name] === meant) ?? null;
}

/** A shortcut as people and `aria-keyshortcuts` read it. Pure. */
export const keyFor = (name: ShortcutName): string => {
  const key = shortcuts[name];
  return key.length === 1 ? key.toUpperCase() : key;
};

/** The key of a control of this name, or undefined where it has none. Pure. */
export const keyOf = (control: string): string | undefined => {
  const name = names.find((one) => one === control);
  return name === undefined ? undefined : keyFor(name);
};

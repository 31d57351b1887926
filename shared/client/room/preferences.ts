export const savings = ['off', 'large', 'sound'] as const;
/** `large`: of cameras only what is large is received; `sound`: no camera at all. Both send less of one's own. */
export type Saving = (typeof savings)[number];

/** How a person likes to meet; kept in this browser for the next time. Nothing about people or meetings. */
export type Preferences = {
  saving: Saving;
  /** Keys of one letter (WCAG 2.2, 2.1.4: they can be turned off). */
  shortcuts: boolean;
  /** The space bar, held, turns the microphone on. */
  holdToTalk: boolean;
  /** Say so when one talks while muted. */
  mutedHint: boolean;
  hideSelf: boolean;
};

const KEY = 'meetbridge.view';
const usual: Preferences = {
  saving: 'off',
  shortcuts: true,
  holdToTalk: true,
  mutedHint: true,
  hideSelf: false,
};

/** Reads kept preferences; what cannot be read is as usual. Pure. */
export function parsePreferences(stored: string | null): Preferences {
  let raw: Record<string, unknown>;
  try {
    raw = (JSON.parse(stored ?? '{}') ?? {}) as Record<string, unknown>;
  } catch {
    return usual;
  }
  return {
    saving: savings.find((one) => one === raw.saving) ?? usual.saving,
    shortcuts: raw.shortcuts !== false,
    holdToTalk: raw.holdToTalk !== false,
    mutedHint: raw.mutedHint !== false,
    hideSelf: raw.hideSelf === true,
  };
}

/** The preferences of the last visit. Storage that is blocked means the usual ones. */
export function recallPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(KEY));
  } catch {
    return usual;
  }
}

/** Keeps them for the next visit, where the browser lets us. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Private windows and full disks refuse; the choice then lasts for this visit only.
  }
}

/** What is done to the background of one's own picture. */
export const backgrounds = ['off', 'light', 'strong'] as const;
export type BackgroundBlur = (typeof backgrounds)[number];

/** What the client remembers between visits: which devices, and whether they were on. Nothing about people or meetings. */
export type Remembered = {
  microphone?: string;
  camera?: string;
  speaker?: string;
  microphoneOn: boolean;
  cameraOn: boolean;
  blur: BackgroundBlur;
  /** A sound when somebody comes to the waiting room. */
  chime: boolean;
};

const KEY = 'meetbridge.devices';
const nothing: Remembered = { microphoneOn: true, cameraOn: true, blur: 'off', chime: true };

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Reads a stored choice; whatever cannot be read counts as nothing remembered. */
export function parseRemembered(stored: string | null): Remembered {
  let raw: Record<string, unknown>;
  try {
    raw = (JSON.parse(stored ?? '{}') ?? {}) as Record<string, unknown>;
  } catch {
    return nothing;
  }
  const [microphone, camera, speaker] = [textOf(raw.microphone), textOf(raw.camera), textOf(raw.speaker)];
  return {
    ...(microphone ? { microphone } : {}),
    ...(camera ? { camera } : {}),
    ...(speaker ? { speaker } : {}),
    microphoneOn: raw.microphoneOn !== false,
    cameraOn: raw.cameraOn !== false,
    blur: backgrounds.find((one) => one === raw.blur) ?? 'off',
    chime: raw.chime !== false,
  };
}

/** The choice of the last visit. Storage that is blocked means nothing remembered. */
export function recall(): Remembered {
  try {
    return parseRemembered(localStorage.getItem(KEY));
  } catch {
    return nothing;
  }
}

/** Keeps a choice for the next visit, where the browser lets us. */
export function remember(change: Partial<Remembered>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...recall(), ...change }));
  } catch {
    // Private windows and full disks refuse; the choice then lasts for this visit only.
  }
}

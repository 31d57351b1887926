import { recall } from './remembered.ts';

/** One note: hertz, when it begins and how long it sounds, in seconds. */
type Note = { pitch: number; at: number; lasts: number };

const door: Note[] = [
  { pitch: 659.25, at: 0, lasts: 0.5 },
  { pitch: 523.25, at: 0.18, lasts: 0.7 },
];
const scale: Note[] = [523.25, 659.25, 783.99].map((pitch, step) => ({ pitch, at: step * 0.35, lasts: 0.6 }));

const end: Note[] = [
  { pitch: 880, at: 0, lasts: 0.45 },
  { pitch: 1174.66, at: 0.27, lasts: 0.45 },
];

/** The time is up. */
export function ring(): void {
  void play(end, 0.2).catch(() => null);
}

/** Softly: somebody is at the door. */
export function chime(): void {
  void play(door, 0.12).catch(() => null);
}

/** Three notes on the chosen speaker, to hear whether it works; resolves when they have sounded, rejects where they cannot. */
export const testSpeaker = (): Promise<void> => play(scale, 0.25);

/** Plays notes on the remembered speaker, where the browser lets one choose. */
async function play(notes: readonly Note[], loudness: number): Promise<void> {
  const context = new AudioContext();
  const audio = document.createElement('audio');
  try {
    await context.resume();
    const out = context.createMediaStreamDestination();
    audio.srcObject = out.stream;
    const { speaker } = recall();
    // A speaker that is unplugged leaves the sound on the usual one.
    if (speaker !== undefined && 'setSinkId' in audio) await audio.setSinkId(speaker).catch(() => null);
    await audio.play();
    await Promise.all(notes.map((note) => sound(context, out, note, loudness)));
  } finally {
    audio.srcObject = null;
    await context.close();
  }
}

function sound(context: AudioContext, out: AudioNode, { pitch, at, lasts }: Note, loudness: number) {
  const begin = context.currentTime + 0.05 + at;
  const voice = new OscillatorNode(context, { frequency: pitch });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(loudness, begin + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, begin + lasts);
  voice.connect(volume).connect(out);
  voice.start(begin);
  voice.stop(begin + lasts);
  return new Promise<void>((resolve) => (voice.onended = () => resolve()));
}

/** Frequencies in hertz, one after the other. */
const NOTES = [880, 1174.66];
const SECONDS = 0.45;

/** Two soft notes. Where a page may not make sound, nothing happens. */
export async function ring(): Promise<void> {
  const context = new AudioContext();
  try {
    const last = NOTES.map((frequency, index) => {
      const from = context.currentTime + index * SECONDS * 0.6;
      const tone = new OscillatorNode(context, { frequency });
      const volume = new GainNode(context, { gain: 0 });
      // a beginning and an end without a click
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(0.2, from + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, from + SECONDS);
      tone.connect(volume).connect(context.destination);
      tone.start(from);
      tone.stop(from + SECONDS);
      return tone;
    }).at(-1);
    await new Promise((resolve) => last?.addEventListener('ended', resolve));
  } finally {
    await context.close();
  }
}

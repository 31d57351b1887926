/** Milliseconds since this process began, for progress lines. */
const begin = Date.now();

/** One line of progress on standard error, with the seconds since the start. */
export function say(text: string): void {
  const seconds = ((Date.now() - begin) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${text}\n`);
}

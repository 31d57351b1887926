/** One line of progress on standard error, with the seconds since this process began. */
export function say(text: string): void {
  const seconds = (performance.now() / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${text}\n`);
}

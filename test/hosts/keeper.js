// Sits beside a process that starts servers, and ends those servers when that process is gone, even by kill -9.
// Reads lines from its standard input: "+PID" takes a process group into its care, "-PID" lets it go.
// The end of the input means that the other side is gone.
import { createInterface } from 'node:readline';

const groups = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) groups.add(pid);
  else groups.delete(pid);
});
lines.on('close', () => {
  for (const pid of groups) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // already gone
    }
  }
});

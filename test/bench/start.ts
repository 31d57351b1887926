import { setTimeout as pause } from 'node:timers/promises';
import { inUnit, medianOf, type Figure } from './figure.ts';
import { memoryOf } from './process-figures.ts';
import { startLoneBridge } from './server.ts';

/** How long from the command to a bridge that says it is ready, and what it holds when nobody is there. */
export async function benchStart(): Promise<Figure[]> {
  const starts: number[] = [];
  const memories: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const before = performance.now();
    const bridge = await startLoneBridge(null);
    starts.push(performance.now() - before);
    await pause(3_000);
    memories.push(memoryOf(bridge.process.pid));
    await bridge.stop();
  }
  const start = medianOf(starts);
  const memory = medianOf(memories);
  return [
    {
      what: 'bridge, cold start to ready',
      measured: inUnit(start, 'ms'),
      reach: '≤ 1,000 ms',
      holds: start <= 1_000,
    },
    { what: 'bridge, idle memory', measured: inUnit(memory, 'MB'), reach: '≤ 120 MB', holds: memory <= 120 },
  ];
}

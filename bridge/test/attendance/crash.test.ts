import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { startChild } from '../child.ts';
import { historyAfter } from './history.ts';
import { openLedger, spansIn, takePush } from './people.ts';

const KILLS = 20;

test('a bridge killed twenty times in the middle of its work has lost no event it acknowledged and no report', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meetbridge-crash-'));
  const path = join(folder, 'bridge.db');
  const writer = new URL('ledger-writer.ts', import.meta.url);
  try {
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // who was not answered sends again, from the first event without an answer
      const child = startChild(writer, [path, String(acknowledged), String(Number.MAX_SAFE_INTEGER)]);
      await child.said(1 + Math.floor(Math.random() * 40));
      await child.kill();
      acknowledged += child.lines.length;
      expect(Number(child.lines.at(-1))).toBe(acknowledged - 1);

      const store = openSqlite(path, Date.now);
      const { presence } = await openLedger(store, Date.now);
      const spans = await spansIn(store);
      // the event in whose middle it was killed may be there or not
      expect([historyAfter(acknowledged), historyAfter(acknowledged + 1)]).toContainEqual(spans);
      const inside = Object.values(spans).filter((stays) => stays.at(-1)?.[1] === null).length;
      expect(presence.running().reduce((sum, { room }) => sum + presence.count(room), 0)).toBe(inside);
      expect(await takePush(store)).toBe(true);
      await store.close();
    }
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 180_000);

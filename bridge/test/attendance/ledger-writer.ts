import { openSqlite } from '../../src/store/sqlite/index.ts';
import { historyEvent } from './history.ts';
import { openLedger } from './people.ts';

/**
 * Records a history's events from a number on, as a bridge does after its start, and says each number when it is
 * acknowledged. Arguments: the database file, the first number, the number after the last.
 */
const [path = '', first = '0', end = '0'] = process.argv.slice(2);
const store = openSqlite(path, Date.now);
const { ledger } = await openLedger(store, Date.now);
for (let number = Number(first); number < Number(end); number += 1) {
  await ledger.record(historyEvent(number));
  process.stdout.write(`${number}\n`);
  await new Promise(setImmediate);
}
await store.close();

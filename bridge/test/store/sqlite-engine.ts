import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';

/** For the conformance suite, and for child processes that open the same place by its name. */
export const openAt = (place: string, clock: () => number): Store =>
  openSqlite(join(place, 'bridge.db'), clock);

export const makePlace = (): string => mkdtempSync(join(tmpdir(), 'meetbridge-store-'));

export const removePlace = (place: string): void => rmSync(place, { recursive: true, force: true });

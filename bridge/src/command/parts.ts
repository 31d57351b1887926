import type { Logger } from 'pino';
import type { Keys } from '../keys.ts';
import type { RequestParts } from '../platforms/request.ts';
import type { Schedule } from '../schedule.ts';
import type { Store } from '../store/primitives.ts';

/** What a bridge is made of besides its settings. `clock` answers epoch ms. */
export type BridgeParts = {
  keys: Keys;
  store: Store;
  log: Logger;
  clock: () => number;
  schedule: Schedule;
  /** Resolves platforms' names; the system's resolver unless given. */
  lookup?: NonNullable<RequestParts['lookup']>;
};

import type { WaitingPerson } from '@meetbridge/shared/contract';
import { isAdmitted, isDeclined } from '../rooms/entry.ts';
import { roomStateOf } from '../rooms/registry.ts';
import { onRoomChanged } from '../rooms/signal.ts';
import type { RoomState } from '../rooms/state.ts';
import type { Schedule } from '../schedule.ts';
import { siteOf } from '../sites/registry.ts';
import type { Records, Signals } from '../store/primitives.ts';
import { lineOf, SIGN_EVERY } from './line.ts';

/** A room as those see it who watch its waiting room. */
export type Glimpse = {
  state: RoomState;
  /** In the order in which they came. */
  line: WaitingPerson[];
  /** Their places in it, from 1. */
  places: Map<string, number>;
};

/** Somebody whose browser listens. */
export type Watcher = {
  /** The site that speaks for them, and for the room. */
  site: string;
  room: string;
  identity: string;
  /** The seat's id. */
  seat: string;
  waits: boolean;
  /** When the seat ends, epoch ms. */
  until: number;
  /** Told at once, then when something may have changed, and every ten seconds. */
  look(glimpse: Glimpse): void;
  /** The seat has ended; or it was given up, they listen too often, the site is trusted no more, or the bridge stops. */
  end(reason: 'expired' | 'over'): void;
};

export type WatchParts = {
  records: Records;
  signals: Signals;
  /** Epoch ms. */
  clock: () => number;
  schedule: Schedule;
  /** Told why a room could not be looked at; it is tried again with the next change, or ten seconds later. */
  onTrouble: (error: unknown) => void;
};

/** Looks at rooms for those who listen at this bridge: once for all of a room, however many they are. */
export type WaitingWatch = {
  /** Returns the function that ends it. */
  add(watcher: Watcher): () => void;
  /** How many people wait at this bridge. */
  waiting(): number;
  isClosed(): boolean;
  /** Ends everything, for good. */
  close(): void;
};

/** Between two looks at one room, in ms, when much happens in it. */
const PAUSE = 250;

/** How often one person may listen to one room at a time: some tabs. The first one ends where there are more. */
const MOST = 5;

type Watched = { watchers: Set<Watcher>; refresh(): void; stop(): void };

export function createWaitingWatch(parts: WatchParts): WaitingWatch {
  const rooms = new Map<string, Watched>();
  let closed = false;

  const endHearing = onRoomChanged(parts.signals, ({ room, left }) => {
    const watched = rooms.get(room);
    if (watched === undefined) return;
    for (const watcher of [...watched.watchers]) if (watcher.seat === left) watcher.end('over');
    watched.refresh();
  });

  const remove = (watcher: Watcher): void => {
    const watched = rooms.get(watcher.room);
    if (watched?.watchers.delete(watcher) !== true || watched.watchers.size > 0) return;
    watched.stop();
    rooms.delete(watcher.room);
  };

  return {
    add(watcher) {
      const watched = rooms.get(watcher.room) ?? watchRoom(watcher, parts);
      rooms.set(watcher.room, watched);
      const own = [...watched.watchers].filter(({ identity }) => identity === watcher.identity);
      watched.watchers.add(watcher);
      if (own.length >= MOST) own[0]?.end('over');
      watched.refresh();
      const callOff = parts.schedule(() => watcher.end('expired'), watcher.until - parts.clock());
      return () => {
        callOff();
        remove(watcher);
      };
    },
    waiting() {
      const all = [...rooms.values()].flatMap(({ watchers }) => [...watchers].filter(({ waits }) => waits));
      return new Set(all.map(({ room, identity }) => `${room} ${identity}`)).size;
    },
    isClosed: () => closed,
    close() {
      closed = true;
      endHearing();
      for (const { watchers } of [...rooms.values()])
        for (const watcher of [...watchers]) watcher.end('over');
    },
  };
}

/** One room, which is one site's: it is read when something changes, but not more often than every `PAUSE`, and by the clock. */
function watchRoom(
  { room, site }: Pick<Watcher, 'room' | 'site'>,
  { records, clock, schedule, onTrouble }: Omit<WatchParts, 'signals'>,
): Watched {
  const watchers = new Set<Watcher>();
  let [isBusy, isStale, isStopped] = [false, false, false];
  let callOff = (): void => undefined;

  /** Null where the site was suspended or removed: then nobody is told anything more, or written down. */
  const read = async (): Promise<Glimpse | null> => {
    const now = clock();
    // the line first: who is taken out of it has been let in before, or not
    const everybody = await lineOf(records, room, now);
    const state = await roomStateOf(records, room);
    if ((await siteOf(records, site))?.status !== 'active') return null;
    const line = everybody.filter(
      ({ identity }) => !isAdmitted(state, identity, now) && !isDeclined(state, identity, now),
    );
    return { state, line, places: new Map(line.map(({ identity }, index) => [identity, index + 1])) };
  };

  const refresh = (): void => {
    isStale = true;
    if (isBusy || isStopped) return;
    isStale = false;
    isBusy = true;
    callOff();
    void read()
      .then((glimpse) => {
        for (const watcher of isStopped ? [] : [...watchers]) {
          if (glimpse === null) watcher.end('over');
          else watcher.look(glimpse);
        }
      })
      .catch(onTrouble)
      .finally(() => {
        if (!isStopped) callOff = schedule(rest, PAUSE);
      });
  };
  const rest = (): void => {
    isBusy = false;
    if (isStale) refresh();
    else callOff = schedule(refresh, SIGN_EVERY - PAUSE);
  };

  return {
    watchers,
    refresh,
    stop() {
      isStopped = true;
      callOff();
    },
  };
}

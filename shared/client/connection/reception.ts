import type { LobbyAnswer } from '../../contract/ticket.ts';
import * as calls from '../bridge/calls.ts';
import { hostRefusalOf, Refused } from '../bridge/refusal.ts';
import type { Entrance, JoinRequest, MountOptions } from '../options.ts';
import { Store } from '../store.ts';

/** How long an assertion of the lobby is used for the launch, in ms: the rest of its minute is for slow networks. */
const USED_FOR = 40_000;

/** Whether an entrance that was asked for at `askedAt` is still good to come in with. Pure; both in ms of one clock. */
export const isFresh = (askedAt: number, now: number): boolean => now - askedAt < USED_FOR;

type Asked = { at: number; entrance: Promise<Entrance> };

/** Asks the host site for entrances, and the bridge who is there and for a way in. */
export class Reception {
  /** Who is there already; null while that is not known, and for guests, who have no name yet. */
  readonly inside = new Store<LobbyAnswer | null>(null);
  readonly #options: Pick<MountOptions, 'join' | 'guest'>;
  readonly #clock: () => number;
  #asked: Asked | null = null;

  /** `clock`: milliseconds that only ever grow. */
  constructor(options: Pick<MountOptions, 'join' | 'guest'>, clock: () => number) {
    this.#options = options;
    this.#clock = clock;
  }

  /** Looks who is there; when that cannot be seen, nobody hears of it. The entrance stays good for `enter`. */
  async look(): Promise<void> {
    if (this.#options.guest) return;
    try {
      const asked = this.#ask({});
      this.#asked = asked;
      const { bridge, assertion } = await asked.entrance;
      this.inside.set(await calls.lobby(bridge, assertion));
    } catch {
      this.inside.set(null);
    }
  }

  /** Trades an entrance for a way in, with the lobby's if it is young enough. Throws `Refused`. */
  async enter(request: JoinRequest, signal: AbortSignal): Promise<{ bridge: string; entry: calls.Entry }> {
    const asked = this.#asked;
    this.#asked = null;
    if (asked !== null && request.name === undefined && isFresh(asked.at, this.#clock())) {
      try {
        return await launch(asked, signal);
      } catch (error) {
        // A computer that slept has not counted that time.
        if (!(error instanceof Refused) || !isWorn(error)) throw error;
      }
    }
    return launch(this.#ask(request), signal);
  }

  /** Asks the host site for an entrance. Throws `Refused`. */
  ask(request: JoinRequest): Promise<Entrance> {
    return this.#ask(request).entrance;
  }

  #ask(request: JoinRequest): Asked {
    const entrance = this.#options.join(request).catch((cause: unknown) => {
      throw new Refused(hostRefusalOf(cause), { cause });
    });
    entrance.catch(() => null);
    return { at: this.#clock(), entrance };
  }
}

/** What another entrance may help against. */
const isWorn = ({ refusal }: Refused): boolean =>
  ['assertion_expired', 'assertion_replayed', 'join_failed'].includes(refusal.code);

async function launch({ entrance }: Asked, signal: AbortSignal) {
  const { bridge, assertion } = await entrance;
  return { bridge, entry: await calls.launch(bridge, assertion, signal) };
}

import type { SeatEvent } from '@meetbridge/shared/contract';
import type { FrontDoor } from '../front-door.ts';

/** Somebody's browser at `GET /seat/events`. */
export type Listener = {
  status: number;
  headers: Headers;
  /** Everything that was said so far. */
  said: SeatEvent[];
  /** Resolves with the first event from now on that is such a one; rejects when the stream ends before. */
  hear<T extends SeatEvent['type']>(
    type: T,
    is?: (event: Extract<SeatEvent, { type: T }>) => boolean,
  ): Promise<Extract<SeatEvent, { type: T }>>;
  /** Resolves with the last event when the bridge ends the stream. */
  ended: Promise<SeatEvent | undefined>;
  /** Resolves with the next line that keeps the connection alive. */
  keptAlive(): Promise<void>;
  /** The page goes away. */
  close(): void;
};

/** Listens with a seat; a refusal is an answer without events. */
export async function listen(
  door: FrontDoor,
  seat: string,
  origin = 'https://www.example.org',
): Promise<Listener> {
  const gone = new AbortController();
  const { status, headers, body } = await fetch(`${door.address}/seat/events`, {
    headers: { authorization: `Bearer ${seat}`, origin },
    signal: gone.signal,
  });
  const said: SeatEvent[] = [];
  const news = new Set<() => void>();
  let [isOver, heard, kept, awaited] = [false, 0, 0, 0];
  const tell = (): void => [...news].forEach((one) => one());
  const waitFor = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined && !isOver) return;
        news.delete(look);
        if (found === undefined) reject(new Error(`It ended after ${JSON.stringify(said.at(-1))}.`));
        else resolve(found);
      };
      news.add(look);
      look();
    });

  const read = async (): Promise<SeatEvent | undefined> => {
    let text = '';
    for await (const chunk of body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString('utf8');
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        if (block.startsWith('data: ')) said.push(JSON.parse(block.slice(6)) as SeatEvent);
        if (block === ':') kept += 1;
      }
      tell();
    }
    return said.at(-1);
  };
  const ended = read()
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
      tell();
    });

  return {
    status,
    headers,
    said,
    ended,
    hear: async (type, is = () => true) => {
      const found = await waitFor(() => {
        const index = said.findIndex((event, at) => at >= heard && event.type === type && is(event as never));
        return index < 0 ? undefined : index;
      });
      heard = found + 1;
      return said[found] as never;
    },
    async keptAlive() {
      awaited += 1;
      const number = awaited;
      await waitFor(() => (kept >= number ? true : undefined));
    },
    close: () => gone.abort(),
  };
}

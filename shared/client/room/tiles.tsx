import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';
import { useLanguage } from '../messages/context.ts';
import { useRoving } from '../parts/roving.ts';
import { useStore } from '../store.ts';
import { gridOf } from './grid.ts';
import { Pager } from './pager.tsx';
import type { Person } from './people.ts';
import { useSeats } from './seats.ts';
import { useSize } from './size.ts';
import { Tile } from './tile.tsx';

export const GAP = 8;

/** What everything on the stage is given. */
export type StageParts = {
  visit: Visit;
  call: Call;
  /** Who stands in the spotlight. */
  spotlight: string | null;
  moderate: boolean;
};

type TilesProps = StageParts & {
  people: readonly Person[];
  capacity: number;
  /** `grid` fills the space with tiles of one size, `strip` stands beside something large. */
  kind: 'grid' | 'strip';
  /** Tiles of other things than people, on every page before them. */
  before?: readonly ComponentChildren[];
};

/** A page of people, and the way to the others. */
export function Tiles({ people, capacity, kind, before = [], ...parts }: TilesProps) {
  const { say } = useLanguage();
  const { visit, call, spotlight, moderate } = parts;
  const list = useRef<HTMLUListElement>(null);
  useRoving(list, 'horizontal');
  const pin = useStore(call.view.pin);
  const { saving } = useStore(call.view.preferences);
  const { shown, page, pages } = useSeats(people, capacity, call.view);
  const size = useSize(list);
  const grid = kind === 'grid' ? gridOf(before.length + shown.length, size, GAP) : null;
  return (
    <>
      <ul
        ref={list}
        class={kind}
        aria-label={say('room.stage')}
        {...(grid && { style: { '--tile-width': `${grid.width}px`, '--tile-height': `${grid.height}px` } })}
      >
        {before}
        {shown.map((person) => (
          <Tile
            key={person.identity}
            visit={visit}
            call={call}
            person={person}
            video={person.me || saving === 'off'}
            pinned={pin?.source === 'camera' && pin.identity === person.identity}
            spotlit={spotlight === person.identity}
            maySpotlight={moderate}
          />
        ))}
      </ul>
      <Pager page={page} pages={pages} turn={(by) => call.view.turn(by)} />
    </>
  );
}

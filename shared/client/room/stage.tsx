import { useRef } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { gridOf } from './grid.ts';
import type { Person } from './people.ts';
import { Screens } from './screens.tsx';
import { useSize } from './size.ts';
import { Tile } from './tile.tsx';

const GAP = 8;

/** Everybody in tiles as large as fit. */
function TileGrid({ people, connected }: { people: Person[]; connected: boolean }) {
  const { say } = useLanguage();
  const space = useRef<HTMLUListElement>(null);
  const grid = gridOf(people.length, useSize(space), GAP);
  const alone = connected && people.length === 1;
  return (
    <div class="grid-area">
      <ul ref={space} class="grid" aria-label={say('room.stage')}>
        {people.map((person) => (
          <Tile
            key={person.identity}
            person={person}
            style={{ width: `${grid.width}px`, height: `${grid.height}px` }}
          />
        ))}
      </ul>
      {alone && <p class="alone">{say('room.alone')}</p>}
    </div>
  );
}

type StageProps = { people: Person[]; connected: boolean; stopSharing: () => void };

/** The people, or what somebody shows with the people beside it. */
export function Stage({ people, connected, stopSharing }: StageProps) {
  const { say } = useLanguage();
  const sharing = people.filter((person) => person.sharing);
  if (sharing.length === 0) return <TileGrid people={people} connected={connected} />;
  return (
    <div class="stage">
      <Screens sharing={sharing} stopSharing={stopSharing} />
      <ul class="strip" aria-label={say('room.stage')}>
        {people.map((person) => (
          <Tile key={person.identity} person={person} />
        ))}
      </ul>
    </div>
  );
}

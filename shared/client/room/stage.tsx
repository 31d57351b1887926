import { useEffect, useRef } from 'preact/hooks';
import { useRoomFacts } from './facts.ts';
import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';
import { useLanguage } from '../messages/context.ts';
import { useStore } from '../store.ts';
import { capacities } from './arrange.ts';
import { Large } from './large.tsx';
import type { Person } from './people.ts';
import type { RoomSize } from './room.tsx';
import { sceneOf } from './scene.ts';
import { SharedScreen } from './shared-screen.tsx';
import { useSize } from './size.ts';
import { useSpeaker } from './speaking.ts';
import { GAP, type StageParts, Tiles } from './tiles.tsx';

/** How a strip lies, and along it the sizes of its tiles and its pager, as in `stage.css`. */
const strips = {
  column: { tile: 119, pager: 48 },
  row: { tile: 148, pager: 124 },
  'small row': { tile: 92, pager: 102 },
} as const;

type StripProps = StageParts & { people: readonly Person[]; lie: keyof typeof strips };

/** Everybody else beside what is large: as many as fit, the others on further pages. */
function Strip({ people, lie, ...parts }: StripProps) {
  const space = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(space);
  const room = lie === 'column' ? height : width;
  const { tile, pager } = strips[lie];
  const fitting = (free: number): number => Math.max(1, Math.floor((free + GAP) / (tile + GAP)));
  const all = fitting(room);
  const capacity = people.length <= all ? all : fitting(room - pager - GAP);
  return (
    <div ref={space} class={`strip-area ${lie}`}>
      {room > 0 && <Tiles {...parts} people={people} capacity={capacity} kind="strip" />}
    </div>
  );
}

type StageProps = {
  visit: Visit;
  call: Call;
  people: Person[];
  size: RoomSize;
  /** A panel stands beside the stage. */
  besides: boolean;
  moderate: boolean;
  connected: boolean;
};

/** Tells everybody who comes into the spotlight, and when it goes out. */
function useSpotlightNews(visit: Visit, spotlight: string | null, people: readonly Person[]): void {
  const before = useRef(spotlight);
  useEffect(() => {
    if (before.current === spotlight) return;
    before.current = spotlight;
    const lit = people.find(({ identity }) => identity === spotlight);
    if (spotlight === null) visit.news.say({ key: 'live.spotlightOff' });
    else if (lit?.me) visit.news.tell({ key: 'live.spotlightYou' });
    else if (lit) visit.news.say({ key: 'live.spotlight', values: { name: lit.name } });
  }, [visit, spotlight, people]);
}

/** The people, and what is large among them. */
export function Stage({ visit, call, people, size, besides, moderate, connected }: StageProps) {
  const { say } = useLanguage();
  const { view } = call;
  const { spotlight } = useRoomFacts();
  const { hideSelf } = useStore(view.preferences);
  const wishes = {
    layout: useStore(view.layout),
    pin: useStore(view.pin),
    spotlight,
    speaker: useSpeaker(),
    together: useStore(view.together),
    screen: useStore(view.screen),
  };
  useSpotlightNews(visit, spotlight, people);
  const scene = sceneOf(people, wishes);
  const parts: StageParts = { visit, call, spotlight, moderate };
  const visible = hideSelf && people.length > 1 ? people.filter(({ me }) => !me) : people;

  if (scene.large.length > 0) {
    const large = new Set(
      scene.large.filter(({ source }) => source === 'camera').map(({ identity }) => identity),
    );
    const others = visible.filter(({ identity }) => !large.has(identity));
    const small = size === 'narrow' || size === 'tiny';
    const lie = small ? 'small row' : size === 'medium' && besides ? 'row' : 'column';
    return (
      <div class={`stage ${lie === 'column' ? 'columns' : 'rows'}`}>
        <Large {...parts} scene={scene} people={people} />
        {others.length > 0 && <Strip {...parts} key={lie} people={others} lie={lie} />}
      </div>
    );
  }
  const screens = people
    .filter((person) => person.sharing)
    .map((person) => (
      <li key={`screen ${person.identity}`} class="tile screen-tile">
        <SharedScreen visit={visit} call={call} person={person} />
      </li>
    ));
  return (
    <div class="grid-area">
      <Tiles
        {...parts}
        people={visible}
        capacity={Math.max(1, capacities[size] - screens.length)}
        kind="grid"
        before={screens}
      />
      {connected && people.length === 1 && <p class="alone">{say('room.alone')}</p>}
    </div>
  );
}

import { useRef } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { useRoving } from '../parts/roving.ts';
import { useStore } from '../store.ts';
import type { Person } from './people.ts';
import type { Scene } from './scene.ts';
import { SharedScreen } from './shared-screen.tsx';
import { Tile } from './tile.tsx';
import type { StageParts } from './tiles.tsx';

/** The choice between several shared screens, and all of them at once. */
function ScreenChoice({
  call,
  sharing,
  shown,
}: Pick<StageParts, 'call'> & { sharing: Person[]; shown: string }) {
  const { say } = useLanguage();
  const { view } = call;
  const together = useStore(view.together);
  const bar = useRef<HTMLDivElement>(null);
  useRoving(bar, 'horizontal');
  return (
    <div ref={bar} class="screen-choice" role="toolbar" aria-label={say('screens.label')}>
      {sharing.map(({ identity, name, me }) => (
        <button
          key={identity}
          type="button"
          class="segment"
          aria-pressed={!together && shown === identity}
          onClick={() => {
            view.together.set(false);
            view.screen.set(identity);
          }}
        >
          <bdi>{me ? say('person.you', { name }) : name}</bdi>
        </button>
      ))}
      <button type="button" class="segment" aria-pressed={together} onClick={() => view.together.set(true)}>
        {say('screens.all')}
      </button>
    </div>
  );
}

type LargeProps = StageParts & { scene: Scene; people: readonly Person[] };

/** What is seen large: a person, or what is shared. */
export function Large({ scene, people, ...parts }: LargeProps) {
  const { visit, call, spotlight, moderate } = parts;
  const { saving } = useStore(call.view.preferences);
  const pin = useStore(call.view.pin);
  const sharing = people.filter((person) => person.sharing);
  return (
    <div class="large">
      {scene.why === 'screen' && sharing.length > 1 && (
        <ScreenChoice call={call} sharing={sharing} shown={scene.large[0]?.identity ?? ''} />
      )}
      <div class="screens">
        {scene.large.map(({ identity, source }) => {
          const person = people.find((one) => one.identity === identity);
          if (person === undefined) return null;
          if (source === 'screen') {
            return <SharedScreen key={`screen ${identity}`} visit={visit} call={call} person={person} />;
          }
          return (
            <ul key={identity} class="large-person">
              <Tile
                visit={visit}
                call={call}
                person={person}
                video={person.me || saving !== 'sound'}
                pinned={pin?.identity === identity}
                spotlit={spotlight === identity}
                maySpotlight={moderate}
              />
            </ul>
          );
        })}
      </div>
    </div>
  );
}

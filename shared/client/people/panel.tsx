import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { RoomAction, RoomActionInput } from '../../contract/seat.ts';
import { useRoomFacts } from '../room/facts.ts';
import type { Visit } from '../connection/visit.ts';
import { useLanguage } from '../messages/context.ts';
import { Button, IconButton } from '../parts/button.tsx';
import type { PanelProps } from '../room/panels.ts';
import type { Person } from '../room/people.ts';
import { Hands } from './hands.tsx';
import { MuteAllDialog } from './mute-all-dialog.tsx';
import { inOrder, isFound } from './order.ts';
import { PersonRow } from './person-row.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { PersonRightsDialog, RightsDialog } from './rights-dialog.tsx';
import { Withheld } from './withheld-line.tsx';

export type Act = <A extends RoomAction>(action: A, body: RoomActionInput<A>) => Promise<boolean>;

/** What is being asked before it is done, about one person or about everybody. */
export type Question = { what: 'remove' | 'rights'; identity: string } | { what: 'muteAll' | 'rightsOfAll' };

/** From this many people on, one can search. */
const MANY = 16;

const actOf =
  (visit: Visit): Act =>
  (action, body) =>
    visit.act(action, body);

/** Who is here; a moderator acts on people from here. */
export function PeoplePanel({ visit, session, people, close }: PanelProps) {
  const act = useMemo(() => actOf(visit), [visit]);
  const { moderate } = session.features;
  const { restricted, spotlight } = useRoomFacts();
  const { say, locale } = useLanguage();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [wanted, setWanted] = useState('');
  useEffect(() => heading.current?.focus(), []);
  const isSearchable = people.length >= MANY;
  const shown = inOrder(isSearchable ? people.filter(({ name }) => isFound(name, wanted)) : people, locale);
  const asked = question && 'identity' in question ? question.identity : null;
  const about = people.find(({ identity }) => identity === asked);
  return (
    <aside class="panel" aria-labelledby={id}>
      <header class="panel-header">
        <h3 ref={heading} id={id} tabIndex={-1}>
          {say('people.heading', { n: people.length })}
        </h3>
        <IconButton icon="close" label={say('close')} onClick={close} />
      </header>
      {moderate && <ModeratorTools act={act} ask={setQuestion} />}
      {moderate && <Withheld what={restricted} />}
      <div class="people-body">
        <Hands people={people} act={moderate ? act : null} />
        {isSearchable && (
          <div class="people-search field">
            <label class="unseen" for={`${id}-search`}>
              {say('people.search')}
            </label>
            <input
              id={`${id}-search`}
              type="search"
              dir="auto"
              autocomplete="off"
              placeholder={say('people.search')}
              value={wanted}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
            <p role="status" class={shown.length > 0 ? 'unseen' : 'faint'}>
              {wanted !== '' && say('people.found', { n: shown.length })}
            </p>
          </div>
        )}
        <ul class="people" aria-label={say('people.list')}>
          {shown.map((person) => (
            <PersonRow
              key={person.identity}
              person={person}
              act={moderate && !person.me ? act : null}
              ask={setQuestion}
              generally={restricted.join(' ')}
              spotlit={spotlight === person.identity}
            />
          ))}
        </ul>
      </div>
      <Questions question={question} about={about} act={act} close={() => setQuestion(null)} />
    </aside>
  );
}

/** What a moderator does about everybody. */
function ModeratorTools({ act, ask }: { act: Act; ask: (question: Question) => void }) {
  const { say } = useLanguage();
  const { locked } = useRoomFacts();
  return (
    <div class="panel-actions">
      <Button icon="microphoneOff" onClick={() => ask({ what: 'muteAll' })}>
        {say('people.muteAll')}
      </Button>
      <Button icon={locked ? 'unlock' : 'lock'} onClick={() => void act('lock', { locked: !locked })}>
        {say(locked ? 'people.unlock' : 'people.lock')}
      </Button>
      <Button icon="settings" onClick={() => ask({ what: 'rightsOfAll' })}>
        {say('rights.heading')}
      </Button>
    </div>
  );
}

type QuestionsProps = { question: Question | null; about: Person | undefined; act: Act; close: () => void };

/** The dialog of a question. One about somebody goes when they do. */
function Questions({ question, about, act, close }: QuestionsProps) {
  if (question?.what === 'muteAll') return <MuteAllDialog act={act} close={close} />;
  if (question?.what === 'rightsOfAll') return <RightsDialog act={act} close={close} />;
  if (question === null || about === undefined) return null;
  if (question.what === 'rights') return <PersonRightsDialog person={about} act={act} close={close} />;
  const { identity, name } = about;
  return <RemoveDialog name={name} remove={() => void act('remove', { identity })} close={close} />;
}

import { useEffect, useId, useRef } from 'preact/hooks';
import type { RoomAction, RoomActionInput } from '../../contract/seat.ts';
import { useLanguage } from '../messages/context.ts';
import { Button, IconButton } from '../parts/button.tsx';
import type { PanelProps } from '../room/panels.ts';
import { useStore } from '../store.ts';
import { Note } from './note.tsx';
import { useNow } from './ticking.ts';
import { Waiter } from './waiter.tsx';

/** Who waits to come in; a moderator lets them in or not, and tells them something. */
export function WaitingPanel({ visit, close }: PanelProps) {
  const { say } = useLanguage();
  const { people, note } = useStore(visit.waitingRoom.state);
  const sound = useStore(visit.waitingRoom.sound);
  const now = useNow(15_000);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const act = <A extends RoomAction>(action: A, body: RoomActionInput<A>): void => {
    // The button goes away with the person, and must not take the focus with it.
    heading.current?.focus();
    void visit.act(action, body);
  };
  return (
    <aside class="panel" aria-labelledby={id}>
      <header class="panel-header">
        <h3 ref={heading} id={id} tabIndex={-1}>
          {people.length > 0 ? say('waiting.panelMany', { n: people.length }) : say('waiting.panel')}
        </h3>
        <IconButton icon="close" label={say('close')} onClick={close} />
      </header>
      {people.length > 1 && (
        <div class="panel-actions">
          <Button kind="primary" onClick={() => act('admit', {})}>
            {say('waiting.admitAll', { n: people.length })}
          </Button>
        </div>
      )}
      {people.length === 0 ? (
        <p class="waiting-nobody">{say('waiting.nobody')}</p>
      ) : (
        <ul class="people waiting-list" aria-label={say('waiting.list')}>
          {people.map((person) => (
            <Waiter
              key={person.identity}
              person={person}
              now={now}
              admit={() => act('admit', { identity: person.identity })}
              decline={() => act('decline', { identity: person.identity })}
            />
          ))}
        </ul>
      )}
      <details class="waiting-more">
        <summary>{say('waiting.more')}</summary>
        <Note note={note} tell={(line) => visit.act('tell-waiting', { note: line })} />
        <label class="waiting-sound">
          <input
            type="checkbox"
            checked={sound}
            onChange={(event) => visit.waitingRoom.setSound(event.currentTarget.checked)}
          />
          {say('waiting.sound')}
        </label>
      </details>
    </aside>
  );
}

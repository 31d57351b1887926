import { useRoomInfo } from '@livekit/components-react';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { RoomAction, RoomActionInput } from '../../contract/seat.ts';
import { roomFactsOf } from '../connection/attributes.ts';
import { useLanguage } from '../messages/context.ts';
import { Button, IconButton } from '../parts/button.tsx';
import type { PanelProps } from '../room/panels.ts';
import type { Person } from '../room/people.ts';
import { inOrder } from './order.ts';
import { PersonRow } from './person-row.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

export type Act = <A extends RoomAction>(action: A, body: RoomActionInput<A>) => Promise<boolean>;

/** Who is here; a moderator acts on people from here. */
export function PeoplePanel({ visit, session, people, close }: PanelProps) {
  const act: Act = (action, body) => visit.act(action, body);
  const { moderate } = session.features;
  const { locked } = roomFactsOf(useRoomInfo().metadata);
  const { say, locale } = useLanguage();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [removing, setRemoving] = useState<Person | null>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside class="panel" aria-labelledby={id}>
      <header class="panel-header">
        <h3 ref={heading} id={id} tabIndex={-1}>
          {say('people.heading', { n: people.length })}
        </h3>
        <IconButton icon="close" label={say('close')} onClick={close} />
      </header>
      {moderate && (
        <div class="panel-actions">
          <Button icon="microphoneOff" onClick={() => void act('mute-all', {})}>
            {say('people.muteAll')}
          </Button>
          <Button icon={locked ? 'unlock' : 'lock'} onClick={() => void act('lock', { locked: !locked })}>
            {say(locked ? 'people.unlock' : 'people.lock')}
          </Button>
        </div>
      )}
      <ul class="people" aria-label={say('people.list')}>
        {inOrder(people, locale).map((person) => (
          <PersonRow
            key={person.identity}
            person={person}
            act={moderate && !person.me ? act : null}
            remove={() => setRemoving(person)}
          />
        ))}
      </ul>
      {removing && (
        <RemoveDialog
          name={removing.name}
          remove={() => void act('remove', { identity: removing.identity })}
          close={() => setRemoving(null)}
        />
      )}
    </aside>
  );
}

import { useId } from 'preact/hooks';
import type { Restriction } from '../../contract/assertion.ts';
import { useRoomFacts } from '../room/facts.ts';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { Person } from '../room/people.ts';
import type { Act } from './panel.tsx';
import { useWithheld } from './use-withheld.ts';
import { everyRestriction } from './withheld.ts';

type RightsDialogProps = { act: Act; close: () => void };

/** What everybody but moderators may do. */
export function RightsDialog({ act, close }: RightsDialogProps) {
  const { say } = useLanguage();
  const { restricted } = useRoomFacts();
  return (
    <Dialog heading={say('rights.heading')} onClose={close}>
      <p>{say('rights.text')}</p>
      <Switches
        withheld={restricted}
        change={(what, allowed) => act('restrict', { what, restricted: !allowed })}
      />
      <Done close={close} />
    </Dialog>
  );
}

/** The same for one person. */
export function PersonRightsDialog({ person, act, close }: RightsDialogProps & { person: Person }) {
  const { say } = useLanguage();
  const { identity, name, badges } = person;
  const withheld = useWithheld(person);
  return (
    <Dialog heading={say('rights.personHeading', { name })} onClose={close}>
      <p>{say('rights.personText', { name })}</p>
      <Switches
        withheld={withheld}
        change={(what, allowed) => act('restrict', { what, restricted: !allowed, identity })}
      />
      {badges.role === 'attendee' && withheld.includes('screen_share') && (
        <p class="faint">{say('rights.presentersShare', { name })}</p>
      )}
      <Done close={close} />
    </Dialog>
  );
}

type SwitchesProps = {
  withheld: readonly Restriction[];
  change: (what: Restriction, allowed: boolean) => Promise<boolean>;
};

/** A switch shows what is; it turns when the change has come back from the server. */
function Switches({ withheld, change }: SwitchesProps) {
  const { say } = useLanguage();
  const id = useId();
  return (
    <ul class="switches">
      {everyRestriction.map((what) => {
        const allowed = !withheld.includes(what);
        return (
          <li key={what}>
            <label for={`${id}-${what}`}>{say(`rights.${what}`)}</label>
            <input
              id={`${id}-${what}`}
              type="checkbox"
              role="switch"
              class="switch"
              checked={allowed}
              onChange={(event) => {
                const wanted = event.currentTarget.checked;
                event.currentTarget.checked = allowed;
                void change(what, wanted);
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Done({ close }: { close: () => void }) {
  const { say } = useLanguage();
  return (
    <div class="dialog-actions">
      <Button kind="primary" onClick={close}>
        {say('rights.done')}
      </Button>
    </div>
  );
}

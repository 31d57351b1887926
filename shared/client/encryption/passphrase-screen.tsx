import { useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { troubleOfPassphrase } from './passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';

type Props = {
  title: string;
  /** The keys are being made. */
  working: boolean;
  unlock: (passphrase: string) => void;
  cancel: () => void;
};

/** Between the bridge's word and the room: what only the people know. */
export function PassphraseScreen({ title, working, unlock, cancel }: Props) {
  const { say } = useLanguage();
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const trouble = troubleOfPassphrase(passphrase);
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (trouble === null && !working) unlock(passphrase);
  };
  return (
    <form class="passphrase-form" noValidate onSubmit={submit}>
      <header>
        <span class="screen-mark">
          <Icon name="lock" size={28} />
        </span>
        <h2>{say('encryption.ask.heading')}</h2>
        <p class="faint">
          <bdi>{title}</bdi>
        </p>
      </header>
      <p>{say('encryption.who.own')}</p>
      <PassphraseField
        label={say('encryption.passphrase')}
        value={passphrase}
        trouble={tried ? trouble : null}
        offer
        onInput={setPassphrase}
      />
      <div class="passphrase-actions">
        <Button type="submit" kind="primary" busy={working}>
          {say(working ? 'encryption.ask.working' : 'encryption.ask.join')}
        </Button>
        <Button kind="quiet" onClick={cancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { troubleOfPassphrase } from './passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';

type Props = {
  /** Somebody wants to join: what is wrong is said. */
  tried: boolean;
  /** A passphrase that will do, or null. */
  onChange: (passphrase: string | null) => void;
};

/** In the lobby of a meeting that has a passphrase, so that nobody is asked later. */
export function LobbyPassphrase({ tried, onChange }: Props) {
  const { say } = useLanguage();
  const [passphrase, setPassphrase] = useState('');
  const trouble = troubleOfPassphrase(passphrase);
  useEffect(() => onChange(trouble === null ? passphrase : null), [passphrase, trouble, onChange]);
  return (
    <PassphraseField
      label={say('encryption.passphrase')}
      value={passphrase}
      trouble={tried ? trouble : null}
      offer
      onInput={setPassphrase}
    />
  );
}

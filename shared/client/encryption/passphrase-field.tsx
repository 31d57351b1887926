import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { LONGEST, makePassphrase, type PassphraseTrouble, SHORTEST } from './passphrase.ts';

type Props = {
  label: string;
  value: string;
  trouble: PassphraseTrouble;
  /** Whether this person may be the first one, who makes it up. */
  offer: boolean;
  onInput: (value: string) => void;
};

/**
 * Asks for a passphrase. It is a text field that shows dots, because a browser offers to keep a password, and this one is to be
 * kept nowhere; spelling is not checked, because some browsers ask a server for that.
 */
export function PassphraseField({ label, value, trouble, offer, onInput }: Props) {
  const { say } = useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const [made, setMade] = useState('');
  useEffect(() => {
    if (trouble !== null) input.current?.focus();
  }, [trouble]);
  const make = (): void => {
    const passphrase = makePassphrase();
    setMade(passphrase);
    onInput(passphrase);
    setShown(true);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="secret">
        <input
          ref={input}
          id={id}
          data-start
          {...fieldType(shown)}
          class={shown ? '' : 'hidden-letters'}
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          translate={false}
          maxLength={LONGEST}
          required
          dir="auto"
          value={value}
          aria-invalid={trouble !== null}
          aria-describedby={`${id}-hint`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <IconButton
          icon={shown ? 'eyeOff' : 'eye'}
          label={say(shown ? 'encryption.hide' : 'encryption.show')}
          onClick={() => setShown(!shown)}
        />
      </div>
      <p id={`${id}-hint`} class={trouble === null ? 'faint' : 'field-error'}>
        {say(trouble === null ? 'encryption.passphraseHint' : `encryption.${trouble}`, { n: SHORTEST })}
      </p>
      {offer && (
        <div class="secret-actions">
          <Button onClick={make}>{say('encryption.make')}</Button>
          {value !== '' && value === made && <CopyButton text={value} />}
        </div>
      )}
    </div>
  );
}

/** Where letters cannot be hidden by style, a password field hides them. */
const fieldType = (shown: boolean): { type: 'text' } =>
  ({ type: shown || CSS.supports('-webkit-text-security', 'disc') ? 'text' : 'password' }) as {
    type: 'text';
  };

/** Copies a passphrase, and says whether that worked. */
export function CopyButton({ text }: { text: string }) {
  const { say } = useLanguage();
  const [told, setTold] = useState<'copied' | 'notCopied' | null>(null);
  useEffect(() => setTold(null), [text]);
  const copy = (): void => {
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copying.then(
      () => setTold('copied'),
      () => setTold('notCopied'),
    );
  };
  return (
    <>
      <Button icon="copy" onClick={copy}>
        {say('encryption.copy')}
      </Button>
      <p class="faint" role="status">
        {told && say(`encryption.${told}`)}
      </p>
    </>
  );
}

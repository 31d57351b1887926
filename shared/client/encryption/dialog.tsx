import { useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { PanelProps } from '../room/panels.ts';
import { useStore } from '../store.ts';
import { CopyButton, PassphraseField } from './passphrase-field.tsx';
import { troubleOfPassphrase } from './passphrase.ts';
import { fitOf, markOf } from './peers.ts';
import type { Protection } from './protection.ts';

/** Another passphrase, without leaving. */
function Retype({ protection, done }: { protection: Protection; done: () => void }) {
  const { say } = useLanguage();
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'typing' | 'tried' | 'working' | 'failed'>('typing');
  const trouble = troubleOfPassphrase(passphrase);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (state === 'working') return;
    if (trouble !== null) return setState('tried');
    setState('working');
    if (await protection.retype(passphrase)) done();
    else setState('failed');
  };
  return (
    <form class="retype" noValidate onSubmit={(event) => void submit(event)}>
      <PassphraseField
        label={say('encryption.passphraseNew')}
        value={passphrase}
        trouble={state === 'tried' ? trouble : null}
        offer={false}
        onInput={(value) => {
          setPassphrase(value);
          setState('typing');
        }}
      />
      <p class="field-error" role="alert">
        {state === 'failed' && say('encryption.retype.failed')}
      </p>
      <Button type="submit" kind="primary" busy={state === 'working'}>
        {say('encryption.retype.use')}
      </Button>
    </form>
  );
}

function Facts({ protection, visit, people, close }: PanelProps & { protection: Protection }) {
  const { say, locale } = useLanguage();
  const peers = useStore(protection.peers);
  const { code } = useStore(protection.keyring.sending);
  const fit = fitOf(peers);
  const unread = people.filter(({ identity }) => markOf(peers.get(identity)) !== null);
  const names = new Intl.ListFormat(locale).format(unread.map(({ name }) => name));
  const { mode, passphrase } = protection;
  return (
    <div class="encryption-facts">
      <p>{say(`encryption.who.${mode}`)}</p>
      {unread.length > 0 && (
        <p class="field-error">{say('encryption.people', { n: unread.length, names })}</p>
      )}
      {mode === 'own' && (fit === 'none' || fit === 'some') && (
        <Retype
          protection={protection}
          done={() => {
            visit.news.tell({ key: 'encryption.retype.done' });
            close();
          }}
        />
      )}
      <section>
        <h3>{say('encryption.code')}</h3>
        <p class="safety-code" dir="ltr" translate={false}>
          {code.split(' ').map((group) => (
            <span key={group}>{group}</span>
          ))}
        </p>
        <p class="faint">
          {say('encryption.codeHint')} {mode === 'bridge' && say('encryption.codeRenews')}
        </p>
      </section>
      {passphrase !== null && (
        <div class="secret-actions">
          <CopyButton text={passphrase} />
        </div>
      )}
    </div>
  );
}

/** Who could read what, and what people can do to be sure. */
export function EncryptionDialog(props: PanelProps) {
  const { say } = useLanguage();
  const { protection } = props.call;
  return (
    <Dialog heading={say('encryption.heading')} onClose={props.close}>
      {protection && <Facts {...props} protection={protection} />}
      <div class="dialog-actions">
        <Button onClick={props.close}>{say('close')}</Button>
      </div>
    </Dialog>
  );
}

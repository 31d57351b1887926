import { useState } from 'preact/hooks';
import type { Visit } from '../connection/visit.ts';
import { useLanguage } from '../messages/context.ts';
import type { MountOptions } from '../options.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { later } from '../parts/later.tsx';
import { useStore } from '../store.ts';
import { CheckButton } from './check/button.tsx';
import { NameField } from './name-field.tsx';
import { Picture } from './picture.tsx';
import { Pickers } from './pickers.tsx';
import { SpeakerTest } from './speaker-test.tsx';
import { WhoIsThere } from './who-is-there.tsx';

const LobbyPassphrase = later(
  async () => (await import('../encryption/lobby-passphrase.tsx')).LobbyPassphrase,
);

type Props = { visit: Visit; options: MountOptions; busy: boolean; close: () => void };

/** Before the room: how one looks and sounds, with which devices, under which name. */
export function Lobby({ visit, options, busy, close }: Props) {
  const { say } = useLanguage();
  const { preview } = visit;
  const state = useStore(preview.state);
  const [name, setName] = useState(visit.name);
  const [missing, setMissing] = useState(false);
  // Undefined until the field is there: who is faster is asked for it later.
  const [passphrase, setPassphrase] = useState<string | null>();
  const [tried, setTried] = useState(false);
  const isOwn = useStore(visit.reception.inside)?.encryption === 'own';
  const hasPassphrase = isOwn && (!busy || passphrase !== undefined);

  const join = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    const given = name.trim();
    if (options.guest && given === '') return setMissing(true);
    if (hasPassphrase && passphrase === null) return setTried(true);
    if (hasPassphrase && passphrase) visit.unlock.type(passphrase);
    void visit.join(options.guest ? given : undefined);
  };

  return (
    <form class="lobby-form" noValidate onSubmit={join}>
      <header class="lobby-header">
        <div>
          <h2 tabIndex={-1} data-start={options.guest ? undefined : true}>
            {options.title || say('lobby.heading')}
          </h2>
          {options.title && <p class="faint">{say('lobby.heading')}</p>}
        </div>
        <IconButton icon="close" label={say('close')} onClick={close} />
      </header>
      <Picture
        preview={preview}
        state={state}
        name={name || (options.name ?? '')}
        openInTab={visit.openInTab}
      />
      <div class="lobby-side">
        {options.guest ? (
          <NameField
            value={name}
            missing={missing}
            onInput={(value) => {
              setName(value);
              setMissing(false);
            }}
          />
        ) : (
          options.name && <p class="joining-as">{say('lobby.joiningAs', { name: options.name })}</p>
        )}
        <WhoIsThere reception={visit.reception} />
        {hasPassphrase && <LobbyPassphrase tried={tried} onChange={setPassphrase} />}
        <Pickers preview={preview} state={state} />
        <div class="lobby-actions">
          <Button type="submit" kind="primary" busy={busy}>
            {say(busy ? 'lobby.joining' : 'lobby.join')}
          </Button>
        </div>
        <div class="lobby-extras">
          <SpeakerTest />
          <CheckButton visit={visit} name={options.guest ? name : null} />
        </div>
      </div>
    </form>
  );
}

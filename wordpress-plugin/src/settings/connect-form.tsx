import { Button, Notice, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import { bridgeOrigin, pairAtBridge } from './bridge';
import { site, Trouble } from './site';
import type { SiteState } from './state';

type ConnectFormProps = {
  state: SiteState;
  /** Connects the same site to the same bridge again, with a new key. */
  newKey?: boolean;
  onConnected(state: SiteState): void;
};

/** Address and code; the browser carries them to the bridge. */
export const ConnectForm = ({ state, newKey = false, onConnected }: ConnectFormProps) => {
  const [address, setAddress] = useState(state.connection?.origin ?? '');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const home = state.origins[0] ?? location.origin; // where reports go, and so what the code must be for

  const connect = async () => {
    const origin = bridgeOrigin(address);
    if (origin === null)
      throw new Trouble(__('That is no web address. It looks like https://meet.example.org.', 'meetbridge'));
    const { proof, kid } = await site.prove(origin, newKey);
    const answer = await pairAtBridge(origin, code.trim().toUpperCase(), proof, home);
    onConnected(await site.accept({ ...answer, kid }));
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setTrouble('');
    connect()
      .catch((reason: unknown) => setTrouble(reason instanceof Trouble ? reason.message : String(reason)))
      .finally(() => setBusy(false));
  };

  return (
    <form onSubmit={submit} className="meetbridge-form">
      {!newKey && (
        <TextControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('Bridge address', 'meetbridge')}
          placeholder="https://meet.example.org"
          inputMode="url"
          autoComplete="off"
          required
          value={address}
          onChange={setAddress}
        />
      )}
      <TextControl
        __next40pxDefaultSize
        __nextHasNoMarginBottom
        className="meetbridge-code"
        label={__('One-time code', 'meetbridge')}
        help={__('Good for one day and one use.', 'meetbridge')}
        placeholder="XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"
        autoComplete="off"
        spellCheck={false}
        required
        value={code}
        onChange={setCode}
      />
      {trouble && (
        <Notice status="error" isDismissible={false}>
          {trouble}
        </Notice>
      )}
      <div>
        <Button
          __next40pxDefaultSize
          variant="primary"
          type="submit"
          isBusy={busy}
          disabled={busy}
          accessibleWhenDisabled
        >
          {newKey ? __('Connect with a new key', 'meetbridge') : __('Connect', 'meetbridge')}
        </Button>
      </div>
      <p className="meetbridge-hint">
        {__('You run the bridge yourself? This command on its machine makes a code:', 'meetbridge')}
        <br />
        <code dir="ltr">
          {sprintf(
            'meetbridge %s',
            newKey ? `sites rotate ${state.connection?.site ?? ''}` : `invite --origin ${home}`,
          )}
        </code>
      </p>
    </form>
  );
};

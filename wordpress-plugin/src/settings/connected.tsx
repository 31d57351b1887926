import { Button, __experimentalConfirmDialog as ConfirmDialog, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { ConnectForm } from './connect-form';
import { site } from './site';
import type { SiteState } from './state';

type ConnectedProps = { state: SiteState; onChange(state: SiteState): void };

const day = (seconds: number) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(seconds * 1000);

/** What this site is connected to, and the two ways to change it. */
export const Connected = ({ state, onChange }: ConnectedProps) => {
  const [asking, setAsking] = useState<'disconnect' | 'key' | null>(null);
  const [trouble, setTrouble] = useState('');
  const { connection } = state;
  if (!connection) return null;

  const disconnect = () => {
    setAsking(null);
    site.disconnect().then(onChange, (reason: Error) => setTrouble(reason.message));
  };

  return (
    <>
      <dl className="meetbridge-facts">
        <dt>{__('Bridge', 'meetbridge')}</dt>
        <dd>{connection.origin}</dd>
        <dt>{__('Since', 'meetbridge')}</dt>
        <dd>{day(connection.since)}</dd>
        <dt>{__('This site’s id there', 'meetbridge')}</dt>
        <dd>
          <code>{connection.site}</code>
        </dd>
        <dt>{__('This site’s key', 'meetbridge')}</dt>
        <dd>
          <code>{state.siteKey}</code>
        </dd>
      </dl>
      {trouble && (
        <Notice status="error" isDismissible={false}>
          {trouble}
        </Notice>
      )}
      <div className="meetbridge-actions">
        <Button
          __next40pxDefaultSize
          variant="secondary"
          isDestructive
          onClick={() => setAsking('disconnect')}
        >
          {__('Disconnect', 'meetbridge')}
        </Button>
        {!state.keyIsFixed && (
          <Button
            __next40pxDefaultSize
            variant="tertiary"
            aria-expanded={asking === 'key'}
            onClick={() => setAsking(asking === 'key' ? null : 'key')}
          >
            {__('Make a new key', 'meetbridge')}
          </Button>
        )}
      </div>
      {state.keyIsFixed && (
        <p className="meetbridge-hint">
          {__('The key is set in wp-config.php (MEETBRIDGE_PRIVATE_KEY).', 'meetbridge')}
        </p>
      )}
      {asking === 'key' && (
        <div className="meetbridge-new-key">
          <p>
            {__(
              'A new key needs a new code from the bridge’s operator. The old key works for one more day, so no meeting is interrupted.',
              'meetbridge',
            )}
          </p>
          <ConnectForm
            state={state}
            newKey
            onConnected={(connected) => {
              setAsking(null);
              onChange(connected);
            }}
          />
        </div>
      )}
      <ConfirmDialog
        isOpen={asking === 'disconnect'}
        onConfirm={disconnect}
        onCancel={() => setAsking(null)}
        confirmButtonText={__('Disconnect', 'meetbridge')}
      >
        {__(
          'Nobody can join a meeting on this site until it is connected again. Attendance stays.',
          'meetbridge',
        )}
      </ConfirmDialog>
    </>
  );
};

import { Card, CardBody, CardHeader } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { CheckList } from './check-list';
import { ConnectForm } from './connect-form';
import { Connected } from './connected';
import { pageFacts, type SiteState } from './state';

/** The settings page: connect first, then see that all is well. */
export const Page = () => {
  const [state, setState] = useState<SiteState>(pageFacts().state);
  const [justConnected, setJustConnected] = useState(false);

  if (!state.connection)
    return (
      <Card className="meetbridge-card-admin">
        <CardHeader>
          <h2>{__('Connect this site to a bridge', 'meetbridge')}</h2>
        </CardHeader>
        <CardBody>
          <p>
            {__(
              'The bridge is the small server that lets your readers into meetings. Ask whoever runs it for its address and a one-time code.',
              'meetbridge',
            )}
          </p>
          <ConnectForm
            state={state}
            onConnected={(connected) => {
              setJustConnected(true);
              setState(connected);
            }}
          />
        </CardBody>
      </Card>
    );

  return (
    <>
      <Card className="meetbridge-card-admin">
        <CardHeader>
          <h2>
            <span className="meetbridge-mark is-good" aria-hidden="true">
              ✓
            </span>
            {__('Connected', 'meetbridge')}
          </h2>
        </CardHeader>
        <CardBody>
          <Connected state={state} onChange={setState} />
        </CardBody>
      </Card>
      <Card className="meetbridge-card-admin">
        <CardHeader>
          <h2>{__('Is everything well?', 'meetbridge')}</h2>
        </CardHeader>
        <CardBody>
          <p>{__('Your browser looks at everything a meeting needs, as a reader’s would.', 'meetbridge')}</p>
          <CheckList atOnce={justConnected} />
        </CardBody>
      </Card>
    </>
  );
};

import { Button, Spinner } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Finding } from './checks/finding';
import { runChecks } from './checks/run';

const marks: Record<Finding['state'], string> = { good: '✓', warning: '!', bad: '✕' };
const words = (): Record<Finding['state'], string> => ({
  good: __('Well:', 'meetbridge'),
  warning: __('Note:', 'meetbridge'),
  bad: __('Problem:', 'meetbridge'),
});

/** Checks the connection from this browser and says what it finds, one line after the other. */
export const CheckList = ({ atOnce }: { atOnce: boolean }) => {
  const [findings, setFindings] = useState<Finding[]>([]);
  const [running, setRunning] = useState(false);

  const run = () => {
    setFindings([]);
    setRunning(true);
    const tell = (finding: Finding) => setFindings((known) => [...known, finding]);
    runChecks(tell)
      .catch((reason: Error) => tell({ state: 'bad', text: reason.message }))
      .finally(() => setRunning(false));
  };
  useEffect(() => {
    if (atOnce) run();
  }, [atOnce]);

  return (
    <>
      <Button
        __next40pxDefaultSize
        variant="secondary"
        onClick={run}
        disabled={running}
        accessibleWhenDisabled
      >
        {__('Check the connection', 'meetbridge')}
      </Button>
      <ul className="meetbridge-findings" aria-live="polite" aria-busy={running}>
        {findings.map(({ state, text, next }) => (
          <li key={text} className={`is-${state}`}>
            <span className="meetbridge-mark" aria-hidden="true">
              {marks[state]}
            </span>
            <div>
              <span className="screen-reader-text">{words()[state]}</span> {text}
              {next && <p>{next}</p>}
            </div>
          </li>
        ))}
      </ul>
      {running && <Spinner />}
    </>
  );
};

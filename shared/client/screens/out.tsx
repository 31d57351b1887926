import type { OutReason } from '../connection/session.ts';
import type { Visit } from '../connection/visit.ts';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Screen } from './screen.tsx';

const icons = { removed: 'remove', sent_out: 'remove', ended: 'leave', taken_over: 'people' } as const;

/** Says why the person is out; who joined from another tab may come back to this one. */
export function Out({ visit, reason, close }: { visit: Visit; reason: OutReason; close: () => void }) {
  const { say } = useLanguage();
  return (
    <Screen
      icon={icons[reason]}
      heading={say(`out.${reason}.heading`)}
      actions={
        <>
          {reason === 'taken_over' && (
            <Button kind="primary" onClick={() => void visit.again()}>
              {say('out.taken_over.again')}
            </Button>
          )}
          <Button onClick={close}>{say('close')}</Button>
        </>
      }
    >
      <p>{say(`out.${reason}.text`)}</p>
    </Screen>
  );
}

import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';

/** Asks before somebody is removed, because they cannot come back. */
export function RemoveDialog({
  name,
  remove,
  close,
}: {
  name: string;
  remove: () => void;
  close: () => void;
}) {
  const { say } = useLanguage();
  return (
    <Dialog heading={say('people.removeHeading', { name })} onClose={close}>
      <p>{say('people.removeText', { name })}</p>
      <div class="dialog-actions">
        <Button kind="quiet" onClick={close}>
          {say('cancel')}
        </Button>
        <Button
          kind="danger"
          onClick={() => {
            close();
            remove();
          }}
        >
          {say('people.removeConfirm')}
        </Button>
      </div>
    </Dialog>
  );
}

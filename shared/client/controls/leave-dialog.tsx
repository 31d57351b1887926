import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';

/** Asks a moderator whether only they go, or everybody. */
export function LeaveDialog(props: { leave: () => void; endForAll: () => void; close: () => void }) {
  const { say } = useLanguage();
  return (
    <Dialog heading={say('leave.heading')} onClose={props.close}>
      <p>{say('leave.text')}</p>
      <div class="dialog-actions">
        <Button kind="quiet" onClick={props.close}>
          {say('cancel')}
        </Button>
        <Button
          kind="danger"
          onClick={() => {
            props.close();
            props.endForAll();
          }}
        >
          {say('leave.all')}
        </Button>
        <Button kind="primary" onClick={props.leave}>
          {say('leave.only')}
        </Button>
      </div>
    </Dialog>
  );
}

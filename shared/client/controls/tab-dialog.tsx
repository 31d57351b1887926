import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { PanelProps } from '../room/panels.ts';

/** Says why this page cannot share a screen, and leads to where the same meeting can. */
export function TabDialog({ visit, close }: PanelProps) {
  const { say } = useLanguage();
  return (
    <Dialog heading={say('tab.heading')} onClose={close}>
      <p>{say('tab.text')}</p>
      <div class="dialog-actions">
        <Button kind="quiet" onClick={close}>
          {say('tab.stay')}
        </Button>
        <Button
          kind="primary"
          onClick={() => {
            close();
            visit.openInTab?.();
          }}
        >
          {say('tab.open')}
        </Button>
      </div>
    </Dialog>
  );
}

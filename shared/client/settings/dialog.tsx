import { useLanguage } from '../messages/context.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { PanelProps } from '../room/panels.ts';

/** How one sees the meeting, and what one's devices and keys do. */
export function SettingsDialog({ close }: PanelProps) {
  const { say } = useLanguage();
  return (
    <Dialog heading={say('settings.heading')} onClose={close}>
      <p />
    </Dialog>
  );
}

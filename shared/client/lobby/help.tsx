import { useLanguage } from '../messages/context.ts';
import { mayWorkInTab, type Trouble } from '../media/trouble.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';

type HelpProps = { microphone: Trouble | null; camera: Trouble | null; openInTab: (() => void) | null };

/** What is wrong with a device and what to do about it; whoever cannot repair it joins without. */
export function Help({ microphone, camera, openInTab }: HelpProps) {
  const { say } = useLanguage();
  const lines = [
    microphone && say(`trouble.${microphone}.microphone`),
    camera && say(`trouble.${camera}.camera`),
  ].filter((line) => line !== null);
  const tab = [microphone, camera].some(mayWorkInTab) ? openInTab : null;
  return (
    <div class={lines.length > 0 ? 'help' : 'unseen'}>
      {lines.length > 0 && <Icon name="warning" size={20} />}
      <div>
        <div role="status">
          {lines.map((line) => (
            <p>{line}</p>
          ))}
          {lines.length > 0 && <p>{say('lobby.withoutDevices')}</p>}
        </div>
        {tab !== null && <Button onClick={tab}>{say('tab.open')}</Button>}
      </div>
    </div>
  );
}

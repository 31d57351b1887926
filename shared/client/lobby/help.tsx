import { useLanguage } from '../messages/context.ts';
import type { Trouble } from '../media/trouble.ts';
import { Icon } from '../parts/icon.tsx';

/** What is wrong with a device and what to do about it; whoever cannot repair it joins without. */
export function Help({ microphone, camera }: { microphone: Trouble | null; camera: Trouble | null }) {
  const { say } = useLanguage();
  const lines = [
    microphone && say(`trouble.${microphone}.microphone`),
    camera && say(`trouble.${camera}.camera`),
  ].filter((line) => line !== null);
  return (
    <div role="status" class={lines.length > 0 ? 'help' : 'unseen'}>
      {lines.length > 0 && <Icon name="warning" size={20} />}
      <div>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
        {lines.length > 0 && <p>{say('lobby.withoutDevices')}</p>}
      </div>
    </div>
  );
}

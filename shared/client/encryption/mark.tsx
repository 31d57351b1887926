import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import type { Mark } from './peers.ts';

/** Says at a person why they are not seen or heard. */
export function EncryptionMark({ mark }: { mark: Mark | null }) {
  const { say } = useLanguage();
  if (mark === null) return null;
  return (
    <span class="encryption-mark">
      <Icon name={mark === 'open' ? 'unlock' : 'lock'} size={16} />
      {say(`encryption.mark.${mark}`)}
    </span>
  );
}

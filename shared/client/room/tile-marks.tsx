import { useLanguage } from '../messages/context.ts';
import type { MessageKey } from '../messages/en.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { Quality } from './people.ts';

/** A small drawing that says something about a person, in words too. */
export function Mark({ icon, label, kind }: { icon: IconName; label: MessageKey; kind: string }) {
  const { say } = useLanguage();
  return (
    <span class={`mark ${kind}`} title={say(label)}>
      <Icon name={icon} size={18} />
      <span class="unseen">{say(label)}</span>
    </span>
  );
}

const troubles = {
  weak: { icon: 'signalWeak', label: 'person.weak' },
  gone: { icon: 'signalLost', label: 'person.gone' },
} as const;

/** Says that somebody's connection is not good; a good one needs no mark. */
export function QualityMark({ quality }: { quality: Quality | null }) {
  if (quality === null || quality === 'good') return null;
  return <Mark kind={quality} {...troubles[quality]} />;
}

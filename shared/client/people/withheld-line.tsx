import type { Restriction } from '../../contract/assertion.ts';
import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';

/** What is withheld, from everybody or from one person, in a line of words; nothing when nothing is. */
export function Withheld({ what }: { what: readonly Restriction[] }) {
  const { say, locale } = useLanguage();
  if (what.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <span class="withheld">
      <Icon name="lock" size={14} />
      <span>
        {say('rights.withheld', { what: list.format(what.map((one) => say(`rights.short.${one}`))) })}
      </span>
    </span>
  );
}

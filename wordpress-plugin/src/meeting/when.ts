import type { Facts } from './facts';

type Times = Pick<Facts, 'opensAt' | 'closesAt' | 'locale'> & {
  words: Pick<Facts['words'], 'opens' | 'open' | 'until' | 'over'>;
};

/** How far a moment is away, in the unit a person would use. Pure. */
export const distance = (seconds: number): [number, Intl.RelativeTimeFormatUnit] => {
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return [minutes, 'minute'];
  const hours = Math.round(seconds / 3600);
  return hours < 36 ? [hours, 'hour'] : [Math.round(seconds / 86_400), 'day'];
};

/**
 * When the meeting takes place, in the reader's own time zone, and how far away that is.
 * Empty for a meeting that is always open. Pure but for the reader's time zone.
 *
 * @param now epoch seconds
 */
export const whenText = ({ opensAt, closesAt, locale, words }: Times, now: number): string => {
  if (closesAt && now >= closesAt) return words.over;
  const shown = opensAt ?? closesAt;
  if (!shown) return '';
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const date =
    closesAt && opensAt ? format.formatRange(opensAt * 1000, closesAt * 1000) : format.format(shown * 1000);
  if (!opensAt) return words.until.replace('%s', date);
  if (now >= opensAt) return `${date}\n${words.open}`;
  const [amount, unit] = distance(opensAt - now);
  return `${date}\n${words.opens.replace('%s', new Intl.RelativeTimeFormat(locale).format(amount, unit))}`;
};

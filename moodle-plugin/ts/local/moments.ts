import type { CommonFacts, Times } from './facts.d.ts';

type Written = Times & Pick<CommonFacts, 'locale' | 'words'>;

const clockIn = (zone: string, moment: number) =>
  new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    moment * 1000,
  );

/** Whether clocks in two zones show the same at these moments. Zones that this browser does not know show another time. */
export const showsSame = ({ opensAt, closesAt }: Times, one: string, other: string): boolean => {
  try {
    return [opensAt, closesAt].every((at) => !at || clockIn(one, at) === clockIn(other, at));
  } catch {
    return false;
  }
};

/** When the meeting takes place, in a zone, with its name. Empty for a meeting that is always open. Pure. */
export const momentsText = ({ opensAt, closesAt, locale, words }: Written, zone: string): string => {
  if (!opensAt && !closesAt) return '';
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });
  const [from, to] = [(opensAt ?? 0) * 1000, (closesAt ?? 0) * 1000];
  const pattern = opensAt && closesAt ? words.range : opensAt ? words.from : words.until;
  const isOneDay = opensAt !== null && day.format(from) === day.format(to);
  return pattern
    .replace('{from}', full.format(from))
    .replace('{to}', (isOneDay ? time : full).format(to))
    .replace('{zone}', zone);
};

import { format } from '../../src/http/lti/pages/format.ts';
import { partOf } from './facts.ts';

/** The zone of this browser, by its IANA name. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Says which zone the page's times are in. */
export const nameZone = (message: string, locale: string): void => {
  const zone = partOf('zone');
  if (zone !== null) zone.textContent = format(message, { zone: ownZone() }, locale);
};

/** Rewrites every moment that the server has written in UTC. */
export const rewriteMoments = (locale: string): void => {
  const own = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  for (const element of document.querySelectorAll('time')) {
    const at = Date.parse(element.dateTime);
    if (!Number.isNaN(at)) element.textContent = own.format(at);
  }
};

/** Epoch seconds from and to, in words of the reader's own zone; empty for a meeting that is always open. */
export const openingText = (
  { opensAt, closesAt }: { opensAt: number | null; closesAt: number | null },
  words: { 'meeting.range': string; 'meeting.from': string; 'meeting.until': string },
  locale: string,
): string => {
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const zone = ownZone();
  const [from, to] = [(opensAt ?? 0) * 1000, (closesAt ?? 0) * 1000];
  if (opensAt !== null && closesAt !== null) {
    const isOneDay = day.format(from) === day.format(to);
    const end = (isOneDay ? time : full).format(to);
    return format(words['meeting.range'], { from: full.format(from), to: end, zone }, locale);
  }
  if (opensAt !== null) return format(words['meeting.from'], { from: full.format(from), zone }, locale);
  return closesAt === null ? '' : format(words['meeting.until'], { to: full.format(to), zone }, locale);
};

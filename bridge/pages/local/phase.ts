/** When a meeting is open, epoch seconds; null for no border. */
export type Times = { opensAt: number | null; closesAt: number | null };

/** Where a meeting stands in its time; the border itself belongs to what follows. Pure. */
export const phaseAt = ({ opensAt, closesAt }: Times, now: number): 'early' | 'open' | 'over' => {
  if (closesAt !== null && now >= closesAt) return 'over';
  return opensAt !== null && now < opensAt ? 'early' : 'open';
};

const SIZES = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A length of time in its two largest units, in words of the language. Pure. */
export const durationText = (seconds: number, locale: string): string => {
  const first = SIZES.findIndex(([, size]) => seconds >= size);
  let rest = seconds;
  return SIZES.slice(first < 0 ? -1 : first, first < 0 ? undefined : first + 2)
    .flatMap(([unit, size]) => {
      const count = Math.floor(rest / size);
      rest %= size;
      if (count === 0 && first >= 0) return [];
      return [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)];
    })
    .join(' ');
};

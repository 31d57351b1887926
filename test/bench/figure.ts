/** One line of the table: what was measured, what it came to, what it has to reach. */
export type Figure = {
  what: string;
  measured: string;
  reach: string;
  /** null where a figure is printed for scale only. */
  holds: boolean | null;
};

const number = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const inUnit = (value: number, unit: string, digits = 0): string =>
  `${number(digits).format(value)} ${unit}`;

/** The middle value; with an even count, the mean of the two middle ones. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  if (low === undefined || high === undefined) throw new Error('A median needs at least one value.');
  return (low + high) / 2;
}

/** The figures as a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['What', 'Measured', 'Reach', ''],
    ['---', '---', '---', '---'],
    ...figures.map((figure) => [
      figure.what,
      figure.measured,
      figure.reach,
      figure.holds === null ? '' : figure.holds ? 'holds' : 'MISSED',
    ]),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

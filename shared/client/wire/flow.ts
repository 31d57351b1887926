/** How many messages one person may send at once, and how many more each second. */
export const BURST = 20;
export const PER_SECOND = 4;

/** What one sender still may send. `at`: milliseconds of a clock that never goes back. */
export type Allowance = { left: number; at: number };

export const fullAllowance = (at: number): Allowance => ({ left: BURST, at });

/** One message more: the allowance after it, and how many milliseconds too early it came (0: in time). Pure. */
export function spend(before: Allowance, at: number): { after: Allowance; early: number } {
  const left = Math.min(BURST, before.left + ((at - before.at) / 1000) * PER_SECOND);
  if (left >= 1) return { after: { left: left - 1, at }, early: 0 };
  return { after: { left, at }, early: Math.ceil(((1 - left) / PER_SECOND) * 1000) };
}

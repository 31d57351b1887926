/** How many messages one person may send at once, and how many more each second. */
export type Limit = { burst: number; perSecond: number };

/** What one sends oneself. */
export const OWN: Limit = { burst: 20, perSecond: 4 };

/** What one listens to from another: more, because a network hands on in heaps what was sent one by one. */
export const OTHERS: Limit = { burst: 40, perSecond: 6 };

/** What one sender still may send. `at`: milliseconds of a clock that never goes back. */
export type Allowance = { left: number; at: number };

export const fullAllowance = ({ burst }: Limit, at: number): Allowance => ({ left: burst, at });

/** One message more: the allowance after it, and how many milliseconds too early it came (0: in time). Pure. */
export function spend(limit: Limit, before: Allowance, at: number): { after: Allowance; early: number } {
  const left = Math.min(limit.burst, before.left + ((at - before.at) / 1000) * limit.perSecond);
  if (left >= 1) return { after: { left: left - 1, at }, early: 0 };
  return { after: { left, at }, early: Math.ceil(((1 - left) / limit.perSecond) * 1000) };
}

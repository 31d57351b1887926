import { randomFillSync } from 'node:crypto';

/** Random bytes are fetched for many at a time: asking the system costs as much as what they are for. */
const pool = Buffer.alloc(8192);
let used = pool.length;

/** So many random bytes, which nobody else has got or will get. */
export function freshBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
}

/** The same as text. */
export const freshText = (bytes: number): string => freshBytes(bytes).toString('base64url');

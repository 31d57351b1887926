import type { PlatformAnswer } from './request.ts';

/** The body as JSON, or undefined where it is none. Media types are not looked at: platforms get them wrong. Pure. */
export function jsonOf({ body }: PlatformAnswer): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

export const isSuccess = ({ status }: PlatformAnswer): boolean => status >= 200 && status < 300;

import type { Request, Response } from '../exchange.ts';
import { cookieOf } from './form.ts';

/** Cookies of this name belong to one host, are sent over https alone, and are kept apart for each site that frames us. */
const PREFIX = '__Host-';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=None; Partitioned';

/** Leaves the secret of a login with the browser; `lasts` in ms. */
export function noteBinding(res: Response, name: string, secret: string, lasts: number): void {
  res.appendHeader(
    'Set-Cookie',
    `${PREFIX}${name}=${secret}; Max-Age=${Math.floor(lasts / 1000)}; ${ATTRIBUTES}`,
  );
}

/** The secret that the browser brings back, which it is then told to forget; null where it has none. */
export function takeBinding(req: Request, res: Response, name: string): string | null {
  const secret = cookieOf(req, `${PREFIX}${name}`);
  if (secret !== null) res.appendHeader('Set-Cookie', `${PREFIX}${name}=; Max-Age=0; ${ATTRIBUTES}`);
  return secret;
}

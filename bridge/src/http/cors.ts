import type { Request, RequestHandler, Response } from 'express';
import { BridgeError } from '../errors.ts';
import { isPairedOrigin } from '../sites/registry.ts';
import type { Site } from '../sites/site.ts';
import type { Records } from '../store/primitives.ts';

/** Seconds a browser may keep the answer to a preflight; Chromium keeps none longer. */
const PREFLIGHT_LASTS = 7200;

/**
 * For what people in meetings call: pages on paired origins may read the answers, no others. The origin of which site it
 * is counts later, once the assertion or the seat has said so: see `refuseForeignOrigin`. No cookies, ever.
 */
export function forPairedOrigins(records: Records): RequestHandler {
  return async (req, res, next) => {
    const { origin } = req.headers;
    res.vary('Origin');
    if (origin !== undefined && (await isPairedOrigin(records, origin))) allow(res, origin);
    else if (req.method === 'OPTIONS') throw notPaired();
    if (req.method === 'OPTIONS') res.status(204).end();
    else next();
  };
}

/** For what anybody may read: keys, pairing, health. */
export const forEverybody: RequestHandler = (req, res, next) => {
  allow(res, '*');
  if (req.method === 'OPTIONS') res.status(204).end();
  else next();
};

/**
 * Throws `BridgeError` `origin_not_paired` where a page of another site makes the request. Browsers always send `Origin` with
 * a POST; what sends none is no page.
 */
export function refuseForeignOrigin(req: Request, site: Site): void {
  const { origin } = req.headers;
  if (origin !== undefined && !site.origins.includes(origin)) throw notPaired();
}

function allow(res: Response, origin: string): void {
  res.set('Access-Control-Allow-Origin', origin);
  res.set('Access-Control-Expose-Headers', 'Retry-After');
  if (res.req.method !== 'OPTIONS') return;
  res.set('Access-Control-Allow-Methods', 'GET, POST');
  res.set('Access-Control-Allow-Headers', 'authorization, content-type');
  res.set('Access-Control-Max-Age', String(PREFLIGHT_LASTS));
}

const notPaired = (): BridgeError =>
  new BridgeError('origin_not_paired', 'The page is on an origin that was not paired for this site.');

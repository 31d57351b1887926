import type { ReportPage } from '@meetbridge/shared/contract';
import { type Signer, signReports } from './signature.ts';

/** What became of one page: taken, or not, and why (no address and no content in it). */
export type Outcome = { taken: true } | { taken: false; trouble: string };

/**
 * Sends one page to the site's address. Only a 2xx is taken; redirects are not followed, because the page is for that one
 * address, and nothing of the answer but its status is read.
 */
export async function pushPage(
  address: string,
  page: ReportPage,
  {
    signer,
    now,
    answersWithin,
    signal,
  }: { signer: Signer; now: number; answersWithin: number; signal: AbortSignal },
): Promise<Outcome> {
  const body = JSON.stringify(page);
  const bearer = await signReports(signer, page.site, body, now);
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(answersWithin)]),
    });
    await response.body?.cancel();
    return judge(response.status);
  } catch (error) {
    return { taken: false, trouble: reasonOf(error) };
  }
}

const judge = (status: number): Outcome =>
  status >= 200 && status < 300 ? { taken: true } : { taken: false, trouble: `The site answered ${status}.` };

/** The stable name of a network failure (`ECONNREFUSED`, `TimeoutError`); texts may hold addresses. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const name =
    cause instanceof Error
      ? 'code' in cause && typeof cause.code === 'string'
        ? cause.code
        : cause.name
      : 'unknown';
  return `The site could not be reached: ${name}.`;
}

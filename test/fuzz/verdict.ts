import { ltiRefusalCodes, refusalCodes } from '@meetbridge/shared/contract';
import type { Answer } from '../bench/lti/browser.ts';
import type { Input } from './input.ts';

const known = new Set<string>([...refusalCodes, ...ltiRefusalCodes]);

/** The code of a refusal: in its header, or in the body of a problem (RFC 9457). */
export function codeOf({ headers, body }: Answer): string | null {
  const header = headers['meetbridge-code'];
  if (typeof header === 'string') return header;
  if (headers['content-type']?.includes('json') !== true || body === '') return null;
  return (JSON.parse(body) as { code?: string }).code ?? null;
}

/** What is wrong with an answer, or null. */
export function faultOf(input: Input, answer: Answer): string | null {
  const { status } = answer;
  if (status >= 500) return `answers ${status}`;
  const code = codeOf(answer);
  if (status >= 400) {
    if (input.method === 'HEAD' && code === null) return null; // such an answer has no body that could tell
    return code !== null && known.has(code) ? null : `refuses with ${status} and the code ${code}`;
  }
  if (code !== null) return `answers ${status} with the code ${code}`;
  return input.forged && status === 200 ? 'lets somebody in' : null;
}

/** An input as somebody could send it again. */
export const describe = ({ kind, method, path, headers, body }: Input): string =>
  `${kind}: ${method} ${path.slice(0, 500)} ${JSON.stringify(headers).slice(0, 1_000)} ${body.toString('latin1').slice(0, 4_000)}`;

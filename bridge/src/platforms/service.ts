import { networkFor } from './address.ts';
import type { ServicePlatform } from './platform.ts';
import type { PlatformAnswer, PlatformRequest, Send } from './request.ts';
import type { ServiceTokens } from './token.ts';

export type ServiceRequest = {
  /** As a claim of that very platform gave it. */
  url: string;
  scopes: readonly string[];
} & Pick<PlatformRequest, 'method' | 'headers' | 'body' | 'signal'> &
  Partial<Pick<PlatformRequest, 'maxBytes' | 'within'>>;

/**
 * Sends one request to a platform's service as the tool, and once more with another token where the first is not believed.
 * Gives the answer, whatever its status. Throws what `Send` and `ServiceTokens` throw.
 */
export type ServiceCall = (platform: ServicePlatform, request: ServiceRequest) => Promise<PlatformAnswer>;

const MAX_BYTES = 1024 * 1024;
const ANSWERS_WITHIN = 10_000;

export const createServiceCall =
  ({ send, tokens }: { send: Send; tokens: ServiceTokens }): ServiceCall =>
  async (platform, { url, scopes, headers, maxBytes = MAX_BYTES, within = ANSWERS_WITHIN, ...rest }) => {
    const network = networkFor(url, platform);
    const sendWith = (token: string): Promise<PlatformAnswer> =>
      send(url, {
        ...rest,
        headers: { ...headers, authorization: `Bearer ${token}` },
        maxBytes,
        within,
        network,
      });
    const token = await tokens.tokenFor(platform, scopes);
    const answer = await sendWith(token);
    if (answer.status !== 401) return answer;
    return await sendWith(await tokens.renew(platform, scopes, token));
  };

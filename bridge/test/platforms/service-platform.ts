import type { ServicePlatform } from '../../src/platforms/platform.ts';
import type { Send } from '../../src/platforms/request.ts';
import { createServiceCall, type ServiceCall } from '../../src/platforms/service.ts';
import { createServiceTokens } from '../../src/platforms/token.ts';
import { json, type Answer, type Seen, type ServiceHost, useServiceHost } from './service-host.ts';

export const NOW = Date.UTC(2026, 0, 5, 9, 0, 0, 250);

/** A platform whose services stand at a host of the test; it gives the tokens `token-1`, `token-2` and so on. */
export type ServicePlatformHost = {
  host: ServiceHost;
  platform: ServicePlatform;
  call: ServiceCall;
  now: number;
  /** What the services (not the token endpoint) were asked. */
  asked: Seen[];
  /** How often a token was asked for. */
  tokens: number;
  /** The services' answers. */
  answer: Answer;
};

export const platformAt = (origin: string): ServicePlatform => ({
  site: 's_AAAAAAAAAAAAAAAA',
  issuer: origin,
  clientId: 'client-1',
  tokenEndpoint: `${origin}/token`,
  network: 'named',
});

/** Its own host is named by an operator, so requests reach it; with `loopback` they reach others beside it, too. */
export function useServicePlatform(loopback = false): ServicePlatformHost {
  const held = useServiceHost(loopback);
  const states = new WeakMap<
    ServiceHost,
    { now: number; asked: Seen[]; tokens: number; call: ServiceCall }
  >();
  const state = (): { now: number; asked: Seen[]; tokens: number; call: ServiceCall } => {
    const known = states.get(held.host);
    if (known !== undefined) return known;
    const send: Send = (address, request) => held.requests.send(address, request);
    const sign = async (): Promise<string> => 'signed';
    const tokens = createServiceTokens({ send, sign, clock: () => fresh.now, newId: () => 'id' });
    const fresh = { now: NOW, asked: [], tokens: 0, call: createServiceCall({ send, tokens }) };
    states.set(held.host, fresh);
    return fresh;
  };
  return {
    get host() {
      return held.host;
    },
    get platform() {
      return platformAt(held.host.origin);
    },
    get call() {
      return state().call;
    },
    get now() {
      return state().now;
    },
    set now(now) {
      state().now = now;
    },
    get asked() {
      return state().asked;
    },
    get tokens() {
      return state().tokens;
    },
    set answer(answer: Answer) {
      const own = state();
      held.host.answer = (response, seen, nth) => {
        if (seen.url === '/token') {
          own.tokens += 1;
          return json(response, { access_token: `token-${own.tokens}`, expires_in: 3600 });
        }
        own.asked.push(seen);
        answer(response, seen, nth);
      };
    },
  };
}

import type { Entrance, Facts } from './facts';

/** What a refusal of the site looks like to the meeting client: a stable code, and words in the site's language. */
export type SiteRefusal = { code: string; message: string };

let nonce: Promise<string> | undefined;

const post = async <T>(facts: Facts, route: string, name?: string, again = true): Promise<T> => {
  nonce ??= fetch(facts.nonce, { cache: 'no-store' }).then((answer) => (answer.ok ? answer.text() : ''));
  const known = await nonce;
  const answer = await fetch(facts.rest + route, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(known && { 'X-WP-Nonce': known }) },
    body: JSON.stringify({ meeting: facts.meeting, post: facts.post, name }),
  });
  const body = await answer.json();
  if (answer.ok) return body as T;
  nonce = undefined;
  // The page may have been open for longer than a nonce lives, or somebody logged in or out in another tab.
  if (again && body.code === 'rest_cookie_invalid_nonce') return post(facts, route, name, false);
  throw { code: body.code, message: body.message } satisfies SiteRefusal;
};

/** Asks the site how this person would come in. Rejects with a `SiteRefusal`, or what `fetch` rejects with. */
export const askEntrance = (facts: Facts) => {
  nonce = undefined;
  return post<Entrance>(facts, 'entrance');
};

/** Asks the site to vouch for this person. Rejects with a `SiteRefusal`, or what `fetch` rejects with. */
export const askAssertion = (facts: Facts, name?: string) =>
  post<{ bridge: string; assertion: string }>(facts, 'assertions', name);

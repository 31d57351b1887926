import { refusalKey, type Verdict } from './verdicts.ts';

/** Something that went wrong, by the key of its words. */
export class Trouble extends Error {
  readonly key: string;
  readonly a: string;

  constructor(key: string, a = '') {
    super(key);
    this.key = key;
    this.a = a;
  }
}

/** Why a bridge cannot be reached, as exactly as a browser lets us know. */
export const whyUnreachable = async (origin: string): Promise<Verdict> => {
  if (location.protocol === 'https:' && origin.startsWith('http:'))
    return { state: 'bad', code: 'mixed', a: origin };
  const answers = await fetch(`${origin}/health/live`, { mode: 'no-cors', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  return { state: 'bad', code: answers ? 'foreign' : 'silent', a: origin };
};

/** The bridge's clock in epoch seconds; null where this browser cannot reach it. */
export const askClock = async (origin: string): Promise<number | null> => {
  try {
    const answer = await fetch(`${origin}/health/live`, { cache: 'no-store' });
    return Math.floor(((await answer.json()) as { now: number }).now / 1000);
  } catch {
    return null;
  }
};

/** The keys the bridge publishes now. */
export const askKeys = async (origin: string): Promise<{ kid?: string }[]> => {
  const answer = await fetch(`${origin}/.well-known/jwks.json`, { cache: 'no-store' });
  return ((await answer.json()) as { keys: { kid?: string }[] }).keys;
};

const post = (address: string, body: object) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The code with which the bridge refuses a launch; null where the browser is not let through. */
export const askLaunch = async (origin: string, assertion: string): Promise<string | null> => {
  try {
    const answer = await post(`${origin}/launches`, { assertion });
    return String(((await answer.json()) as { code?: unknown }).code);
  } catch {
    return null;
  }
};

/** Carries code and proof to the bridge; its answer as text. Rejects with `Trouble`. */
export const askPairing = async (origin: string, code: string, proof: string): Promise<string> => {
  const answer = await post(`${origin}/sites`, { code, proof }).catch(async () => {
    const { code: why } = await whyUnreachable(origin);
    throw new Trouble(`check_${why}`, origin);
  });
  const text = await answer.text();
  if (answer.status === 201) return text;
  let refusal: string;
  try {
    refusal = String((JSON.parse(text) as { code?: unknown }).code);
  } catch {
    refusal = `HTTP ${answer.status}`;
  }
  throw new Trouble(refusalKey(refusal), refusal.startsWith('code_wrong') ? location.origin : refusal);
};

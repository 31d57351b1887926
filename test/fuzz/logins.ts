import { bentFields, encoded, type Fields } from './forms.ts';
import type { Input } from './input.ts';
import type { Random } from './random.ts';
import { bentSurroundings, LONGEST_ADDRESS } from './surroundings.ts';

/** A login that something is wrong with; `good` are the parameters of a right one. */
export function bentLogin(good: Fields, random: Random): Input {
  const fields = random.chance(0.85) ? bentFields(good, random) : good;
  const body = encoded(fields, random);
  const asForm: Input = {
    kind: 'login by form',
    method: 'POST',
    path: '/lti/login',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
    forged: false,
  };
  const query = new URLSearchParams(fields).toString().slice(0, LONGEST_ADDRESS);
  const asQuery: Input = {
    ...asForm,
    kind: 'login by query',
    method: 'GET',
    path: `/lti/login?${query}`,
    headers: {},
    body: Buffer.alloc(0),
  };
  const input = random.chance(0.5) ? asForm : asQuery;
  return random.chance(0.3) || fields === good ? bentSurroundings(input, random) : input;
}

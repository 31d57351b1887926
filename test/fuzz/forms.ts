import { bent, oddText } from './odd-text.ts';
import type { Random } from './random.ts';

export type Fields = [string, string][];

const names: readonly [string, ...string[]] = [
  'iss',
  'login_hint',
  'target_link_uri',
  'client_id',
  'lti_message_hint',
  'lti_deployment_id',
  'lti_storage_target',
  'meetbridge_tab',
  'state',
  'id_token',
  'error',
  'error_description',
  'iss[]',
  '__proto__',
  'constructor',
  '',
];

/** One to three changes to the parameters of a form. */
export function bentFields(fields: Fields, random: Random): Fields {
  const changed: Fields = fields.map(([name, value]) => [name, value]);
  for (let turn = random.below(3); turn >= 0; turn -= 1) {
    const at = random.below(Math.max(1, changed.length));
    const [name, value] = changed[at] ?? ['', ''];
    random.pick([
      () => changed.splice(at, 1),
      () => changed.splice(at, 1, [name, oddText(random)]),
      () => changed.splice(at, 1, [name, bent(value, random)]),
      () => changed.splice(at, 1, [bent(name, random), value]),
      () => changed.push([random.pick(names), random.chance(0.5) ? oddText(random) : value]),
      () => changed.push([name, value]),
      () => changed.reverse(),
    ])();
  }
  return changed;
}

/** A form as it is sent: nearly always well encoded. */
export function encoded(fields: Fields, random: Random): Buffer {
  if (random.chance(0.9)) return Buffer.from(new URLSearchParams(fields).toString());
  const raw = fields.map(([name, value]) => `${name}=${value}`).join(random.pick(['&', ';', '\n']));
  return random.pick([
    () => Buffer.from(raw),
    () => Buffer.from(raw, 'latin1'),
    () => Buffer.from(raw, 'utf16le'),
    () => Buffer.from(JSON.stringify(Object.fromEntries(fields))),
    () => Buffer.from(Array.from({ length: random.below(500) }, () => random.below(256))),
    () => Buffer.alloc(70_000, 'a=b&'),
  ])();
}

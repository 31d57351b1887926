import { randomBytes } from 'node:crypto';
import type { MessageKind } from '../claims.ts';
import { ada, type LtiPerson } from '../face.ts';
import type { Forgery } from '../forge.ts';
import type { Members, PlatformKey } from '../platform-keys.ts';

/** A launch that is about to be: what the platform will sign, and how it will misbehave while it does. */
export type LaunchPlan = {
  person: LtiPerson;
  kind: MessageKind;
  link?: { id: string; title: string };
  context?: { id: string; title: string };
  /** The address of the column that this link has. */
  lineItem?: string | null;
  /** Claims that are otherwise than they should be, by their full names; undefined takes one away. */
  claims: Members;
  header: Members;
  key?: PlatformKey;
  /** Makes the token in place of the platform. */
  forge?: Forgery | ((claims: Members, key: PlatformKey) => string);
  /** The platform answers with this error in place of a token. */
  error?: { error: string; error_description?: string };
  /** Parameters of the login that are otherwise than they should be; undefined takes one away. */
  login: { [name: string]: string | undefined };
};

/** The launches that were begun; the hint of each is taken once, as Moodle takes it. */
export class Launches {
  readonly #plans = new Map<string, LaunchPlan>();
  readonly #taken = new Set<string>();

  prepare(plan: Partial<LaunchPlan> = {}): string {
    const id = `launch${randomBytes(6).toString('hex')}`;
    this.#plans.set(id, {
      person: ada,
      kind: 'resource-link',
      claims: {},
      header: {},
      login: {},
      ...plan,
    });
    return id;
  }

  planOf(id: string): LaunchPlan {
    const plan = this.#plans.get(id);
    if (plan === undefined) throw new Error('No launch of this id was prepared.');
    return plan;
  }

  /** The launch that a hint stands for; null where it stands for none, or was taken before. */
  take(hint: string): LaunchPlan | null {
    const id = idIn(hint);
    const plan = id === null ? undefined : this.#plans.get(id);
    if (id === null || plan === undefined || this.#taken.has(id)) return null;
    this.#taken.add(id);
    return plan;
  }
}

/** A hint as Moodle writes one: JSON, with the quotes that must survive the way. */
export const hintOf = (id: string): string => JSON.stringify({ cmid: 3, launchid: id });

function idIn(hint: string): string | null {
  try {
    const { launchid } = JSON.parse(hint) as { launchid?: unknown };
    return typeof launchid === 'string' ? launchid : null;
  } catch {
    return null;
  }
}

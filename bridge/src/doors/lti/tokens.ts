import type { Launch } from '@meetbridge/shared/contract';
import { BridgeError } from '../../errors.ts';
import type { Once } from '../../store/primitives.ts';
import { freshText } from '../../sealing/random.ts';
import type { Sealer } from './sealed.ts';
import type { Picking, Visit } from './visit.ts';

/** How long what the bridge hands out is good, in ms. */
const LASTS = {
  /** From a page to the script on it. */
  script: 60_000,
  /** From a page to the form on it that somebody fills in. */
  form: 2 * 60 * 60_000,
  tab: 10 * 60_000,
  pass: 60 * 60_000,
  note: 60_000,
};

/** A visit ends so long after its launch, however often its pass was renewed: 24 hours, as a seat does. */
export const VISIT_LASTS = 24 * 60 * 60_000;

/** What a page carries to be used once: by its script, by a form on it, or by the button that begins a login in a tab. */
export type Code = { id: string; until: number } & ({ visit: Visit } | { picking: Picking } | { tab: true });

/** What the script of a page holds in memory. */
export type Pass = { until: number; visit: Visit };

/** The bridge's own word about somebody who came by LTI, in the place of a site's assertion: short-lived, used once. */
export type Note = { id: string; until: number; launch: Launch };

const newId = (): string => freshText(16);

const endOf = ({ launchedAt }: Visit): number => launchedAt * 1000 + VISIT_LASTS;

export const codeForScript = (sealer: Sealer<Code>, visit: Visit, now: number): string =>
  sealer.seal({ id: newId(), until: Math.min(now + LASTS.script, endOf(visit)), visit });

export const codeForForm = (
  sealer: Sealer<Code>,
  content: { visit: Visit } | { picking: Picking },
  now: number,
): string => {
  const end = 'visit' in content ? endOf(content.visit) : Infinity;
  return sealer.seal({ id: newId(), until: Math.min(now + LASTS.form, end), ...content });
};

export const codeForTab = (sealer: Sealer<Code>, now: number): string =>
  sealer.seal({ id: newId(), until: now + LASTS.tab, tab: true });

/** Uses a code. Throws `BridgeError`: `lti_page_expired`, `lti_page_used`. `now` is epoch ms. */
export async function useCode(
  { codes, once }: { codes: Sealer<Code>; once: Once },
  sealed: string | null,
  now: number,
): Promise<Code> {
  const code = sealed === null ? null : codes.open(sealed);
  if (code === null || now > code.until) {
    throw new BridgeError('lti_page_expired', 'The code of the page is unknown or too old.');
  }
  if (!(await once.claim(`lti-code/${code.id}`, code.until + LASTS.script))) {
    throw new BridgeError('lti_page_used', 'The code of the page has been used.');
  }
  return code;
}

export const passFor = (sealer: Sealer<Pass>, visit: Visit, now: number): string =>
  sealer.seal({ until: Math.min(now + LASTS.pass, endOf(visit)), visit });

/** The visit behind a pass. Throws `BridgeError` `lti_page_expired`. `now` is epoch ms. */
export function readPass(sealer: Sealer<Pass>, sealed: string | null, now: number): Visit {
  const pass = sealed === null ? null : sealer.open(sealed);
  if (pass === null || now > pass.until) {
    throw new BridgeError('lti_page_expired', 'The pass is unknown or too old.');
  }
  return pass.visit;
}

export const noteFor = (sealer: Sealer<Note>, launch: Launch, now: number): string =>
  sealer.seal({ id: newId(), until: now + LASTS.note, launch });

/**
 * A note as an assertion is: verified, not used up. Throws `BridgeError`: `assertion_malformed`, `assertion_expired`. `now` is
 * epoch ms.
 */
export function readNote(
  sealer: Sealer<Note>,
  sealed: string,
  now: number,
): { launch: Launch; use: { key: string; until: number } } {
  const note = sealer.open(sealed);
  if (note === null) throw new BridgeError('assertion_malformed', 'This is no assertion and no note.');
  if (now > note.until) throw new BridgeError('assertion_expired', 'The note is too old.');
  return { launch: note.launch, use: { key: `lti-note/${note.id}`, until: note.until + LASTS.note } };
}

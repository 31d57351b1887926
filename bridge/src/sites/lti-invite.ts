import { createHash, randomBytes } from 'node:crypto';
import { BridgeError } from '../errors.ts';
import { changeRecord } from '../store/change.ts';
import { removeOld } from '../store/pages.ts';
import type { Records } from '../store/primitives.ts';
import { finish } from '../sweep.ts';

/** How long an invite is good: a day, in ms. */
const LASTS = 24 * 60 * 60_000;

/** For so long after its end whoever comes with it is told that it is too old; ms. */
const KNOWN_AFTERWARDS = 7 * LASTS;

/** A registration under way holds its invite at most this long, in ms: more than its requests may take together. */
const HELD = 60_000;

/** What is kept of an invite, under the code's hash. Times are epoch ms. */
type LtiInvite = { expiresAt: number; heldUntil: number };

/** An invite that one registration holds, and nobody else meanwhile. */
export type HeldInvite = {
  /** Uses it up, for good. Throws `lti_invite_invalid` where it was held for too long, and somebody else has it now. */
  spend(): Promise<void>;
  /** Gives it back, so that the same link may be tried again. */
  release(): Promise<void>;
};

const keyOf = (code: string): string => `lti-invite/${createHash('sha256').update(code).digest('base64url')}`;

const invalid = (sentence: string): BridgeError => new BridgeError('lti_invite_invalid', sentence);

/** Issues a one-time code with which one platform may register itself, good for a day. `now` is epoch ms. */
export async function issueLtiInvite(
  records: Records,
  now: number,
): Promise<{ code: string; expiresAt: number }> {
  await finish(forgetOldLtiInvites(records, now));
  const code = randomBytes(18).toString('base64url');
  const invite: LtiInvite = { expiresAt: now + LASTS, heldUntil: 0 };
  await records.put(keyOf(code), invite, { ifVersion: null });
  return { code, expiresAt: invite.expiresAt };
}

/** Removes invites that ended a week ago. `now` is epoch ms. */
export const forgetOldLtiInvites = (records: Records, now: number): AsyncGenerator<void> =>
  removeOld<LtiInvite>(records, 'lti-invite/', ({ expiresAt }) => expiresAt + KNOWN_AFTERWARDS <= now);

/** Throws `BridgeError` where the code is not good now: `lti_invite_invalid` (unknown, used), `lti_invite_expired`. */
export async function checkLtiInvite(records: Records, code: string, now: number): Promise<void> {
  judge((await records.get<LtiInvite>(keyOf(code)))?.value ?? null, now);
}

/** Takes the invite for one registration; two at a time cannot have it. Throws as `checkLtiInvite`. `now` is epoch ms. */
export async function holdLtiInvite(records: Records, code: string, now: number): Promise<HeldInvite> {
  const key = keyOf(code);
  await checkLtiInvite(records, code, now); // a code that nobody issued is not written down
  const { version } = await changeRecord<LtiInvite>(records, key, (found) => {
    const invite = judge(found, now);
    if (now < invite.heldUntil) throw invalid('Another registration holds the invite.');
    return { ...invite, heldUntil: now + HELD };
  });
  return {
    async spend() {
      if (!(await records.delete(key, { ifVersion: version }))) {
        throw invalid('The invite was held for too long.');
      }
    },
    async release() {
      const held = await records.get<LtiInvite>(key);
      if (held?.version !== version) return;
      await records.put(key, { ...held.value, heldUntil: 0 }, { ifVersion: version });
    },
  };
}

function judge(invite: LtiInvite | null, now: number): LtiInvite {
  if (invite === null) throw invalid('There is no such invite.');
  if (now >= invite.expiresAt) throw new BridgeError('lti_invite_expired', 'The invite is older than a day.');
  return invite;
}

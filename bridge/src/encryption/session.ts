import { type KeyObject, randomBytes } from 'node:crypto';
import type { Encryption, EncryptionMode } from '@meetbridge/shared/contract';
import { BridgeError } from '../errors.ts';
import { changeRoom, roomStateOf } from '../rooms/registry.ts';
import { type EncryptedSession, withSession } from '../rooms/session.ts';
import { isRemoved, isSentOut } from '../rooms/state.ts';
import type { Records } from '../store/primitives.ts';
import { meetingKeyOf } from './meeting-key.ts';

type Parts = {
  records: Records;
  keys: { media: KeyObject };
  presence: { count(room: string): number };
};

/**
 * What somebody who comes in needs for an encrypted meeting. The first one brings the session about; two who come at once get the
 * same. An ordinary meeting costs nothing here. `now` is epoch ms. Throws `BridgeError`:
 * `person_removed`, `sent_out`.
 */
export async function encryptionFor(
  { records, keys, presence }: Parts,
  { room, identity }: { room: string; identity: string },
  mode: EncryptionMode,
  now: number,
): Promise<Encryption> {
  if (mode === 'none') return { mode };
  const session = await sessionOf(
    records,
    { room, identity },
    {
      keyed: mode === 'bridge',
      now,
      isRunning: presence.count(room) > 0,
    },
  );
  if (mode === 'own') return { mode, salt: session.salt };
  return { mode, salt: session.salt, ...meetingKeyOf(room, session, keys.media) };
}

async function sessionOf(
  records: Records,
  { room, identity }: { room: string; identity: string },
  how: { keyed: boolean; now: number; isRunning: boolean },
): Promise<EncryptedSession> {
  const salt = randomBytes(32).toString('base64url');
  const change = (state: Parameters<typeof withSession>[0]) => withSession(state, { salt, ...how });
  const before = await roomStateOf(records, room);
  const state = change(before) === before ? before : await changeRoom(records, room, change);
  // by the very state that the key comes from: who was removed since they were admitted must not get the key of their removal
  if (isRemoved(state, identity, how.now)) {
    throw new BridgeError('person_removed', 'A moderator removed the one whom a key was for.');
  }
  if (isSentOut(state, identity, how.now)) {
    throw new BridgeError('sent_out', 'The site ended the access of the one whom a key was for.');
  }
  const { session } = state;
  if (session === null) throw new Error('A session was made and is not there.');
  return session;
}

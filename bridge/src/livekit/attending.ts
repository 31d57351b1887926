import type { KeyObject } from 'node:crypto';
import type { Media } from '../attendance/reconcile.ts';
import type { MediaServer } from './media.ts';
import { openReference } from './reference.ts';

/** Who is inside right now, for the comparison with the ledger: those whom a bridge has let in, and no others. */
export function attending(media: MediaServer, sealKey: KeyObject): Media {
  return {
    sessions: media.sessions,
    async participants(room) {
      return (await media.inside(room)).flatMap(({ sid, identity, joinedAtMs, metadata }) => {
        const sealed = openReference(metadata, { room, identity }, sealKey);
        if (sealed === null) return [];
        return [{ participant: sid, identity, joinedAt: Number(joinedAtMs), reference: sealed.reference }];
      });
    },
  };
}

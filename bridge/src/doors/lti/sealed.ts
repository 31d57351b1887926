import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { seal, unseal } from '../../sealing/seal.ts';

/** Longer than anything that is sealed here: a deep linking request with its `data`. */
const MAX_LENGTH = 65_536;

/** What is sealed, and so what it opens: each purpose has a key of its own. */
export type Purpose = 'state' | 'proof' | 'code' | 'pass' | 'note';

/**
 * Hands documents to browsers that can neither read nor alter them nor use them for another purpose.
 * Says nothing about who brings them back, when, or how often: that is the callers'.
 */
export type Sealer<T> = {
  seal(content: T): string;
  /** Null for anything that this bridge has not sealed for this purpose. */
  open(sealed: string): T | null;
};

/** The sealer of one purpose; `root` is the bridge's LTI key (32 bytes). */
export function createSealer<T>(root: KeyObject, purpose: Purpose): Sealer<T> {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', root, '', `meetbridge-lti-${purpose}-v1`, 32)));
  return {
    seal: (content) => seal(key, content),
    open: (sealed) => (sealed.length > MAX_LENGTH ? null : (unseal(key, sealed) as T | null)),
  };
}

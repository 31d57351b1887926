import { type KeyObject } from 'node:crypto';
/** What is sealed, and so what it opens: each purpose has a key of its own. */
export type Purpose = 'state' | 'proof' | 'code' | 'pass' | 'note';
/**
 * Hands documents to browsers that can neither read nor alter them nor use them for another purpose (AES-256-GCM, a fresh IV each).
 * Says nothing about who brings them back, when, or how often: that is the callers'.
 */
export type Sealer<T> = {
    seal(content: T): string;
    /** Null for anything that this bridge has not sealed for this purpose. */
    open(sealed: string): T | null;
};
/** The sealer of one purpose; `root` is the bridge's LTI key (32 bytes). */
export declare function createSealer<T>(root: KeyObject, purpose: Purpose): Sealer<T>;

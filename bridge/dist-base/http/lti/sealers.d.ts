import type { KeyObject } from 'node:crypto';
import type { LtiParts } from './parts.ts';
/** The sealers of everything that the LTI door hands to browsers; `root` is the bridge's LTI key. */
export declare const ltiSealers: (root: KeyObject) => Pick<LtiParts, "states" | "pendings" | "codes" | "passes" | "notes">;

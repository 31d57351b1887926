import type { KeyObject } from 'node:crypto';
import { createSealer } from '../../doors/lti/sealed.ts';
import type { LtiParts } from './parts.ts';

/** The sealers of everything that the LTI door hands to browsers; `root` is the bridge's LTI key. */
export const ltiSealers = (
  root: KeyObject,
): Pick<LtiParts, 'states' | 'pendings' | 'codes' | 'passes' | 'notes'> => ({
  states: createSealer(root, 'state'),
  pendings: createSealer(root, 'proof'),
  codes: createSealer(root, 'code'),
  passes: createSealer(root, 'pass'),
  notes: createSealer(root, 'note'),
});

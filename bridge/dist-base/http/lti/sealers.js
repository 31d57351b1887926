import { createSealer } from "../../doors/lti/sealed.js";
/** The sealers of everything that the LTI door hands to browsers; `root` is the bridge's LTI key. */
export const ltiSealers = (root) => ({
    states: createSealer(root, 'state'),
    pendings: createSealer(root, 'proof'),
    codes: createSealer(root, 'code'),
    passes: createSealer(root, 'pass'),
    notes: createSealer(root, 'note'),
});
//# sourceMappingURL=sealers.js.map
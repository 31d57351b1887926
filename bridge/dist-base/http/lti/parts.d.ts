import type { Sealer } from '../../doors/lti/sealed.ts';
import type { State } from '../../doors/lti/state.ts';
import type { Code, Note, Pass } from '../../doors/lti/tokens.ts';
import type { Picking, Visit } from '../../doors/lti/visit.ts';
import type { KeySets } from '../../platforms/key-set.ts';
import type { Once, Records } from '../../store/primitives.ts';
import type { ToolKeys } from '../../tool-keys.ts';
import type { GroupsOf } from './groups.ts';
import type { Assets } from './assets.ts';
/** What a launch that only the platform's storage can bind waits as, inside a page of the browser. */
export type Pending = {
    until: number;
    /** SHA-256 of the secret that the browser has to bring, base64url. */
    binding: string;
    outcome: Outcome;
};
/** What a good launch comes to. */
export type Outcome = ({
    visit: Visit;
} | {
    picking: Picking;
}) & {
    id: string;
};
/** What the LTI door's routes take. */
export type LtiParts = {
    records: Records;
    once: Once;
    /** The bridge's public origin. */
    audience: string;
    /** Epoch ms. */
    clock: () => number;
    states: Sealer<State>;
    pendings: Sealer<Pending>;
    codes: Sealer<Code>;
    passes: Sealer<Pass>;
    notes: Sealer<Note>;
    keySets: Pick<KeySets, 'cached' | 'keyFor'>;
    toolKeys: ToolKeys;
    groupsOf: GroupsOf;
    assets: Assets;
    /** LiveKit's WebSocket address for browsers. */
    livekitUrl: string;
    /** For how many days attendance is known here. */
    keepDays: number;
};

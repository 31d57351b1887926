import type { Link } from '../links/link.ts';
import type { LtiSite } from '../sites/site.ts';
import type { Records, Store } from '../store/primitives.ts';
import type { GradeService } from './grade-service.ts';
/** What the sending of marks takes. */
export type MarkParts = {
    store: Pick<Store, 'records' | 'queue' | 'signals'>;
    records: Records;
    service: GradeService;
    /** The registration with that site id, or null; read fresh. */
    siteOf: (id: string) => Promise<LtiSite | null>;
    /** The learners on the course list by their `sub`, or null where it cannot be had. */
    learners: (site: LtiSite, link: Link) => Promise<ReadonlySet<string> | null>;
    /** Epoch ms. */
    clock: () => number;
    /** In [0, 1). */
    random: () => number;
    /** Told when a platform does not take marks, by its site id; `trouble` names nobody. */
    onTrouble: (trouble: {
        site: string;
        failures: number;
        trouble: string;
    }) => void;
};

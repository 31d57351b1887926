import type { Role } from '@meetbridge/shared/contract';
/** Who has come through the LTI door, and where to: what the tool's own pages stand for until they are left. */
export type Visit = {
    /** Site id of the registration. */
    site: string;
    /** The link's id: the meeting's. */
    link: string;
    person: {
        id: string;
        name: string;
        locale: string | null;
    };
    role: Role;
    teaches: boolean;
    /** The groups of the course whose rooms this person may enter; titles only where the platform names them. */
    groups: {
        id: string;
        title: string | null;
    }[];
    /** Where the platform wants them back, or null. */
    returnUrl: string | null;
    /** Epoch seconds of the launch. */
    launchedAt: number;
};
/** A deep linking request that waits for a teacher's choice. */
export type Picking = {
    site: string;
    deployment: string;
    context: {
        id: string;
        title: string;
    };
    teacher: string;
    locale: string | null;
    returnUrl: string;
    /** The platform is a Moodle. */
    isMoodle: boolean;
    /** Echoed as it came, and only where it came (LTI-DL 2.0 §4.5.8). */
    data?: string;
    multiple: boolean;
    /** The platform takes a line item with the link. */
    lineItem: boolean;
};

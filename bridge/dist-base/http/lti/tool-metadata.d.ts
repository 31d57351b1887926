/**
 * What the tool asks of every platform, and nothing else: who belongs to a course, for attendance; scores, for the attendance
 * mark; line items, because the mark needs a column that a teacher may ask for after the link was made.
 */
export declare const ASKED: readonly string[];
export declare const TOOL_NAME = "Meetbridge";
/** The groups of whoever launches, as Moodle puts them in. */
export declare const MOODLE_GROUPS: {
    readonly name: "meetbridge_groups";
    readonly value: "$Moodle.Person.userGroupIds";
};
/** The place that platforms match links by: the host, with its port where it is not the usual one. Pure. */
export declare const domainOf: (origin: string) => string;
/** How the tool at `origin` describes itself to a platform (LTI Dynamic Registration 1.0 §3.4; RFC 7591 §2). Pure. */
export declare function toolMetadata(origin: string, { isMoodle }: {
    isMoodle: boolean;
}): object;

/** What one check of `doctor` saw; a remedy where something is wrong, or where there is a next step. */
export type Finding = {
    name: string;
    ok: boolean;
    seen: string;
    remedy?: string;
};
/** The findings for a person to read: a line each, remedies indented below. Pure. */
export declare function renderFindings(findings: Finding[]): string;

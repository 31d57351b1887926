/** Adds parameters behind those that an address has, which stay as they were written. Pure. */
export declare function withQuery(address: string, parameters: {
    [name: string]: string;
}): string;
/** Adds a step at the end of an address's path, before its query: Moodle's line items have one. Pure. */
export declare function withStep(address: string, step: string): string;

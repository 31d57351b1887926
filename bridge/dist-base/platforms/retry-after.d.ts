/** How long a `Retry-After` header asks to wait, in ms from `now` (epoch ms): of seconds or of a date (RFC 9110 §10.2.3). Pure. */
export declare function retryAfterOf(header: string | undefined, now: number): number | undefined;

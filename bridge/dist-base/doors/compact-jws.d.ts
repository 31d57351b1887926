/** A compact JWS taken apart, nothing about it believed yet. */
export type OpenedJws = {
    header: {
        [member: string]: unknown;
    };
    payload: unknown;
    /** What the signature covers (RFC 7515 §5.1). */
    signed: Buffer;
    signature: Buffer;
};
/** Takes a compact JWS with JSON inside apart (RFC 7515 §7.1); null where it is none. Pure. */
export declare function openJws(token: string): OpenedJws | null;

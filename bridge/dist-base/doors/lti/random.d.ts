/** So many random bytes, which nobody else has got or will get. */
export declare function freshBytes(count: number): Buffer;
/** The same as text. */
export declare const freshText: (bytes: number) => string;

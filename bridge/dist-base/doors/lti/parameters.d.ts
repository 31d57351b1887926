import { type BridgeErrorCode } from '../../errors.ts';
/** The parameters of a request, wherever they stood: in its query, in its form body. */
export type Parameters = ReadonlyMap<string, string>;
/**
 * Reads query and form together (LTI 1.3 allows both at the login). A parameter that stands twice is refused and never
 * joined: parsers disagree on which one counts. Throws `BridgeError` `code`. Pure.
 */
export declare function readParameters(query: string, form: string, code: BridgeErrorCode): Parameters;
/** A parameter's value; null where it is missing or empty. Throws `BridgeError` `code` where it is longer than `longest`. Pure. */
export declare function parameterOf(parameters: Parameters, name: string, { longest, code }: {
    longest: number;
    code: BridgeErrorCode;
}): string | null;

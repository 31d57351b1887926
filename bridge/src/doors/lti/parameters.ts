import { BridgeError, type BridgeErrorCode } from '../../errors.ts';

/** The parameters of a request, wherever they stood: in its query, in its form body. */
export type Parameters = ReadonlyMap<string, string>;

/**
 * Reads query and form together (LTI 1.3 allows both at the login). A parameter that stands twice is refused and never
 * joined: parsers disagree on which one counts. Throws `BridgeError` `code`. Pure.
 */
export function readParameters(query: string, form: string, code: BridgeErrorCode): Parameters {
  const found = new Map<string, string>();
  for (const source of [query, form]) {
    if (source === '') continue;
    for (const [name, value] of new URLSearchParams(source)) {
      if (found.has(name)) throw new BridgeError(code, 'A parameter stands twice.');
      found.set(name, value);
    }
  }
  return found;
}

/** A parameter's value; null where it is missing or empty. Throws `BridgeError` `code` where it is longer than `longest`. Pure. */
export function parameterOf(
  parameters: Parameters,
  name: string,
  { longest, code }: { longest: number; code: BridgeErrorCode },
): string | null {
  const value = parameters.get(name);
  if (value === undefined || value === '') return null;
  if (value.length > longest) throw new BridgeError(code, `The parameter ${name} is too long.`);
  return value;
}

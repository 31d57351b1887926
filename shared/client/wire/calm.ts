const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufff9-\uffff]/gu;
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;
const PILED_UP = /(\p{M}{4})\p{M}+/gu;
const EMPTY_LINES = /\n(?:[ \t]*\n){2,}/g;

/**
 * Somebody's text without what would break out of its place: control characters, direction overrides and isolates (Unicode
 * UAX #9), towers of accents, long gaps. Pure.
 */
export const calm = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(CONTROLS, '')
    .replace(DIRECTIONS, '')
    .replace(PILED_UP, '$1')
    .replace(EMPTY_LINES, '\n\n');

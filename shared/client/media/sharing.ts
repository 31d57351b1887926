import { policyOn } from './trouble.ts';

/** A dialog that somebody answers stands longer than this, in milliseconds. */
const AT_ONCE = 200;

/** Where the screen was to be shared; `policy` is null where the browser does not tell. */
export type SharingPlace = { policy: boolean | null; framed: boolean };

/**
 * Whether it was the page's surroundings that refused a screen, `after` so many milliseconds, and not the person: browsers answer
 * both with `NotAllowedError` (Screen Capture §5.1). Where the browser does not tell, a frame that is refused at once is the reason. Pure.
 */
export const isForbiddenBy = ({ policy, framed }: SharingPlace, after: number): boolean =>
  policy === null ? framed && after < AT_ONCE : !policy;

/** Looks at the page. */
export const sharingPlace = (): SharingPlace => ({
  policy: policyOn('display-capture'),
  framed: window.self !== window.top,
});

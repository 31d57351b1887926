/** Topic of the push jobs, whose id is the site's, and subject of the signal that there is one. */
export const PUSH = 'push';

/** Where pushing to one site stands. Times are epoch ms. */
export type DeliveryState = {
  /** The version of the last report that the site has acknowledged. */
  after: number;
  failures: number;
  /** Since when nothing has got through, or null. */
  failingSince: number | null;
  /** Not before this moment is it tried again. */
  notBefore: number;
  /** What went wrong the last time, for the operator. */
  trouble: string | null;
};

export const untried: DeliveryState = {
  after: 0,
  failures: 0,
  failingSince: null,
  notBefore: 0,
  trouble: null,
};

export const deliveryKey = (site: string): string => `delivery/${site}`;

/** First and longest wait between two tries, and how long it is tried at all; ms. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 15 * 60_000;
const GIVEN_UP_AFTER = 7 * 24 * 60 * 60_000;

/** A page has got through. Pure. */
export const afterSuccess = (last: number): DeliveryState => ({ ...untried, after: last });

/** The last try was in vain. `random` is in [0, 1) and spreads the tries of many sites. Pure. */
export function afterFailure(
  state: DeliveryState,
  trouble: string,
  now: number,
  random: number,
): DeliveryState {
  const failures = state.failures + 1;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 20)) * (1 - random / 4);
  return {
    ...state,
    failures,
    failingSince: state.failingSince ?? now,
    notBefore: now + Math.round(wait),
    trouble,
  };
}

/** Whether it has been in vain for so long that the next try waits for the next report. Pure. */
export const isHopeless = (state: DeliveryState, now: number): boolean =>
  state.failingSince !== null && now - state.failingSince >= GIVEN_UP_AFTER;

/** Given up: the next report begins anew, from where the site stands. Pure. */
export const givenUp = (state: DeliveryState): DeliveryState => ({
  ...untried,
  after: state.after,
  trouble: state.trouble,
});

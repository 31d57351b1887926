import { BridgeError } from '../errors.ts';
import type { GradeService, Later, LineItemOutcome, ScoreOutcome } from '../marks/grade-service.ts';
import { lineItemFor, mayRead, readLineItem } from './line-items.ts';
import { servicePlatformOf } from './platform.ts';
import { SCOPES } from './scopes.ts';
import { type ScoreOutcome as Judged, sendScore } from './scores.ts';
import type { ServiceCall } from './service.ts';
import { TokenRefusal } from './token.ts';

/** Columns whose teacher has given the meeting no title. */
const UNTITLED = 'Attendance';

/** The gradebooks of platforms, as marks see them (Assignment and Grade Services 2.0). `clock` in epoch ms. */
export function createGradeService({
  call,
  clock,
}: {
  call: ServiceCall;
  clock: () => number;
}): GradeService {
  const until =
    (end: AbortSignal): ServiceCall =>
    (platform, { signal, ...request }) =>
      call(platform, { ...request, signal: signal === undefined ? end : AbortSignal.any([end, signal]) });

  return {
    maySend: ({ scopes }) => scopes.includes(SCOPES.score),

    async lineItem(site, { id, resourceLink, plan }, grades, signal) {
      if (plan.mark === null) return { kind: 'none' };
      const wanted = {
        label: plan.title || UNTITLED,
        scoreMaximum: plan.mark.points,
        resourceId: id,
        resourceLinkId: resourceLink,
      };
      try {
        const claim = { ...grades, lineItem: null };
        const found = await lineItemFor(until(signal), servicePlatformOf(site), claim, wanted);
        return found.kind === 'none' ? { kind: 'none' } : { kind: 'there', url: found.url };
      } catch (error) {
        return lineItemFailure(error);
      }
    },

    async isThere(site, { scopes }, url, signal) {
      if (!mayRead(scopes)) return { kind: 'unknown' };
      try {
        const found = await readLineItem(until(signal), servicePlatformOf(site), url, { scopes });
        return { kind: found === null ? 'no' : 'yes' };
      } catch (error) {
        const failure = lineItemFailure(error);
        return failure.kind === 'later' ? failure : { kind: 'unknown' };
      }
    },

    async send(site, { lineItem, person, score, timestamp }, signal) {
      const sent = { userId: person, ...score, timestamp };
      return outcomeOf(await sendScore(call, servicePlatformOf(site), lineItem, sent, { clock, signal }));
    },
  };
}

function outcomeOf(judged: Judged): ScoreOutcome {
  switch (judged.kind) {
    case 'later': {
      const { reason, after } = judged;
      // a plain failure may be about this one person's score
      return { ...laterBecause(reason, reason !== 'failed'), ...(after !== undefined && { after }) };
    }
    case 'refused':
      return judged.reason === 'no_scope' || judged.reason === 'not_believed'
        ? { kind: 'no_permission' }
        : { kind: 'refused', trouble: judged.reason };
    case 'sent':
    case 'stale':
    case 'gone':
      return judged;
  }
}

const laterBecause = (trouble: string, everything: boolean): Later => ({
  kind: 'later',
  everything,
  trouble,
});

/** What is a fault of ours is thrown on. */
function lineItemFailure(error: unknown): Exclude<LineItemOutcome, { kind: 'there' }> {
  if (error instanceof TokenRefusal) {
    return error.reason === 'invalid_scope' ? { kind: 'none' } : laterBecause('no_token', true);
  }
  if (!(error instanceof BridgeError)) throw error;
  if (error.code === 'lti_service_unavailable') return laterBecause('unreachable', true);
  if (error.code === 'lti_service_refused') return { kind: 'refused', trouble: 'not_accepted' };
  if (error.code === 'lti_address_refused') return { kind: 'refused', trouble: 'address_refused' };
  throw error;
}

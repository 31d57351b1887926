/** A "no" as the meeting client takes it: a stable code, and words in the reader's language. */
export type Refusal = { code: string; message: string };

/** What the page says where the bridge does not answer as hoped. */
export type RefusalWords = Record<
  'meeting.expired' | 'meeting.suspended' | 'meeting.busy' | 'meeting.failed',
  string
>;

/** What the client needs to go in. */
export type Entrance = { bridge: string; assertion: string };

const messageFor = (code: string, words: RefusalWords): string => {
  if (code === 'lti_page_expired' || code === 'lti_page_used') return words['meeting.expired'];
  if (code === 'site_suspended') return words['meeting.suspended'];
  return words[code === 'rate_limited' ? 'meeting.busy' : 'meeting.failed'];
};

/**
 * This page's stay at the bridge. The pass lives in memory alone: whoever reloads the page opens the meeting from the course again.
 * Everything rejects with a `Refusal`.
 */
export const beginVisit = (code: string, words: RefusalWords) => {
  const post = async (path: string, body: object | null, pass: string | null): Promise<unknown> => {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        ...(body === null ? {} : { 'Content-Type': 'application/json' }),
        ...(pass === null ? {} : { Authorization: `Bearer ${pass}` }),
      },
      body: body === null ? null : JSON.stringify(body),
    }).catch(() => null);
    const answer = (await response?.json().catch(() => null)) as { code?: unknown } | null | undefined;
    if (response?.ok && answer) return answer;
    const refused = typeof answer?.code === 'string' ? answer.code : 'unreachable';
    throw { code: refused, message: messageFor(refused, words) } satisfies Refusal;
  };

  let pass = post('/lti/session', { code }, null).then((answer) => (answer as { pass: string }).pass);

  return {
    /** Settles once the bridge has taken this page's code. */
    ready: pass.then(() => undefined),
    /** A note that opens the meeting, or the room of a group in it. */
    note: async (group: string | null): Promise<Entrance> => {
      const { bridge, assertion, ...next } = (await post('/lti/notes', { group }, await pass)) as Entrance & {
        pass: string;
      };
      pass = Promise.resolve(next.pass);
      return { bridge, assertion };
    },
    /** A one-time code for a form that leads to another page of the tool. */
    code: async (): Promise<string> =>
      ((await post('/lti/codes', null, await pass)) as { code: string }).code,
  };
};

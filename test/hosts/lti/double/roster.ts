import type { RequestHandler } from 'express';
import type { LtiPerson } from '../face.ts';
import type { Members } from '../platform-keys.ts';
import { INSTRUCTOR, LEARNER, mediaTypes } from '../vocabulary.ts';

/**
 * How a page of a long list says where the next one is. `moodle` drops the role that was asked for; `loop` leads back to itself,
 * `foreign` to another origin, `plain` from https to http.
 */
export type Paging =
  | 'link'
  | 'moodle'
  | 'relative'
  | 'mixed-case'
  | 'split-headers'
  | 'rel-list'
  | 'unquoted'
  | 'curly'
  | 'loop'
  | 'foreign'
  | 'plain';

export type RosterSettings = {
  members: Members[];
  /** Members on a page, whatever the tool asks for; null gives as many as it asks for, or all. */
  pageSize: number | null;
  paging: Paging;
  /** Where `foreign` leads to. */
  elsewhere: string;
};

export const memberOf = ({ id, name, teaches }: LtiPerson, change: Members = {}): Members => ({
  status: 'Active',
  user_id: id,
  name,
  roles: [teaches ? INSTRUCTOR : LEARNER],
  ...change,
});

/** Header values are bytes; these are UTF-8, as PHP sends them. */
const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** The `Link` headers that lead on to `next`. Pure. */
export function linkHeaders(paging: Paging, next: URL, here: URL, elsewhere: string): string[] {
  const first = `<${here.origin}${here.pathname}?from=0>; rel="first"`;
  const to = (address: string, rel = 'rel="next"'): string => `<${address}>; ${rel}`;
  switch (paging) {
    case 'link':
    case 'moodle':
      return [to(next.href)];
    case 'relative':
      return [to(`${next.pathname}${next.search}`)];
    case 'mixed-case':
      return [to(`${next.href}&Token=AbCdEf`)];
    case 'split-headers':
      return [first, to(next.href)];
    case 'rel-list':
      return [to(next.href, 'title="a, b; rel=last"; rel="next last"')];
    case 'unquoted':
      return [to(next.href, 'rel=next')];
    case 'curly':
      return [utf8(to(next.href, 'rel=“next”'))];
    case 'loop':
      return [to(here.href)];
    case 'foreign':
      return [to(`${elsewhere}${next.pathname}${next.search}`)];
    case 'plain':
      return [to(next.href.replace(/^https:/, 'http:'))];
  }
}

/** Names and Roles 2.0; an `Accept` that neither is exact nor holds "*" finds no handler, as with Moodle. */
export function roster(settings: RosterSettings, origin: () => string): RequestHandler {
  return (req, res) => {
    const accept = req.headers.accept ?? '';
    if (accept !== mediaTypes.roster && !accept.includes('*/*')) {
      res.status(400).send('No handler found');
      return;
    }
    const here = new URL(req.originalUrl, origin());
    const query = here.searchParams;
    if (settings.paging === 'mixed-case' && query.has('from') && query.get('Token') !== 'AbCdEf') {
      res.status(404).end();
      return;
    }
    const from = Number(query.get('from') ?? 0);
    const limit = settings.pageSize ?? Number(query.get('limit') ?? Number.POSITIVE_INFINITY);
    const role = query.get('role');
    const named = role !== null && !role.includes('#') ? `#${role}` : role;
    const asked = settings.members.filter(
      ({ roles }) => named === null || (roles as string[]).some((one) => one.endsWith(named)),
    );
    const page = asked.slice(from, from + limit);
    if (from + limit < asked.length || settings.paging === 'loop') {
      const next = new URL(here);
      next.searchParams.set('from', String(from + limit));
      if (settings.paging === 'moodle') next.searchParams.delete('role');
      res.setHeader('link', linkHeaders(settings.paging, next, here, settings.elsewhere));
    }
    const body = { id: here.href, context: { id: query.get('course') ?? '3' }, members: page };
    res.set('content-type', mediaTypes.roster).send(JSON.stringify(body));
  };
}

import { type RequestHandler, Router, text } from 'express';
import type { Members } from '../platform-keys.ts';
import { mediaTypes, scopes } from '../vocabulary.ts';
import type { Bearers } from './bearers.ts';
import type { Traffic } from './traffic.ts';

/** A column, and the last score of every person in it. */
export type Column = {
  id: string;
  label: string;
  scoreMaximum: number;
  resourceLinkId?: string;
  resourceId?: string;
  tag?: string;
  grades: Map<string, Grade>;
};
/** `at` is the whole second that the platform compares by, epoch seconds. `given` is null where it shows none. */
export type Grade = { given: number | null; maximum: number; at: number; comment: string | null };

export type GradebookSettings = {
  /** The status of a score that was taken. */
  taken: 200 | 201 | 204;
  /** Line items on a page; null for all. */
  pageSize: number | null;
};

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** The gradebook of one course, with the rules by which Moodle takes and refuses. */
export class Gradebook {
  readonly columns = new Map<string, Column>();
  readonly settings: GradebookSettings = { taken: 200, pageSize: null };
  readonly #origin: () => string;
  /** Whether this person can have a grade; teachers cannot. */
  readonly #isGradable: (person: string) => boolean;
  #next = 1;

  constructor(origin: () => string, isGradable: (person: string) => boolean) {
    this.#origin = origin;
    this.#isGradable = isGradable;
  }

  addressOf = (id: string): string => `${this.#origin()}/lineitem/${id}?type_id=3`;

  add(column: Omit<Column, 'id' | 'grades'>): Column {
    const made = { ...column, id: String(this.#next++), grades: new Map<string, Grade>() };
    this.columns.set(made.id, made);
    return made;
  }

  routes(traffic: Traffic, bearers: Bearers): Router {
    const router = Router();
    const json = (type: string): RequestHandler => text({ type, limit: '1mb' });
    const { lineItem, lineItemReadonly, result, score } = scopes;
    const met = (...args: Parameters<Traffic['meet']>): RequestHandler => traffic.meet(...args);
    router.get('/lineitems', met('lineitems'), bearers.need(lineItem, lineItemReadonly), this.#list);
    router.post(
      '/lineitems',
      json(mediaTypes.lineItem),
      met('lineitems'),
      bearers.need(lineItem),
      this.#create,
    );
    router.get('/lineitem/:id', met('lineitem'), bearers.need(lineItem, lineItemReadonly), this.#read);
    router.put(
      '/lineitem/:id',
      json(mediaTypes.lineItem),
      met('lineitem'),
      bearers.need(lineItem),
      this.#change,
    );
    router.delete('/lineitem/:id', met('lineitem'), bearers.need(lineItem), this.#remove);
    router.post(
      '/lineitem/:id/scores',
      json(mediaTypes.score),
      met('scores'),
      bearers.need(score),
      this.#score,
    );
    router.get('/lineitem/:id/results', met('results'), bearers.need(result), this.#results);
    return router;
  }

  #shown = ({ grades: _, ...column }: Column): Members => ({ ...column, id: this.addressOf(column.id) });

  #columnOf = (id: unknown): Column | undefined => this.columns.get(String(id));

  #list: RequestHandler = (req, res) => {
    const here = new URL(req.originalUrl, this.#origin());
    const query = here.searchParams;
    const from = Number(query.get('from') ?? 0);
    const limit = this.settings.pageSize ?? Number(query.get('limit') ?? Number.POSITIVE_INFINITY);
    const asked = [...this.columns.values()].filter(
      ({ resourceLinkId, resourceId, tag }) =>
        (query.get('resource_link_id') ?? resourceLinkId) === resourceLinkId &&
        (query.get('resource_id') ?? resourceId) === resourceId &&
        (query.get('tag') ?? tag) === tag,
    );
    if (from + limit < asked.length) {
      const next = new URL(here);
      next.searchParams.set('from', String(from + limit));
      // Moodle's own quotes
      res.setHeader('link', Buffer.from(`<${next.href}>; rel=“next”`, 'utf8').toString('latin1'));
    }
    const page = asked.slice(from, from + limit).map(this.#shown);
    res.set('content-type', mediaTypes.lineItems).send(JSON.stringify(page));
  };

  #create: RequestHandler = (req, res) => {
    const { label, scoreMaximum, resourceLinkId, resourceId, tag } = read(req.body);
    if (typeof label !== 'string' || typeof scoreMaximum !== 'number' || scoreMaximum <= 0) {
      res.status(400).end();
      return;
    }
    const optional = Object.fromEntries(
      Object.entries({ resourceLinkId, resourceId, tag }).filter(([, value]) => typeof value === 'string'),
    );
    const made = this.add({ label, scoreMaximum, ...optional });
    res
      .status(201)
      .set('content-type', mediaTypes.lineItem)
      .send(JSON.stringify(this.#shown(made)));
  };

  #read: RequestHandler = (req, res) => {
    const column = this.#columnOf(req.params['id']);
    if (column === undefined) res.status(404).end();
    else res.set('content-type', mediaTypes.lineItem).send(JSON.stringify(this.#shown(column)));
  };

  #change: RequestHandler = (req, res) => {
    const column = this.#columnOf(req.params['id']);
    const { label, scoreMaximum } = read(req.body);
    if (column === undefined) return void res.status(404).end();
    if (typeof label === 'string') column.label = label;
    if (typeof scoreMaximum === 'number') column.scoreMaximum = scoreMaximum;
    res.set('content-type', mediaTypes.lineItem).send(JSON.stringify(this.#shown(column)));
  };

  #remove: RequestHandler = (req, res) => {
    res.status(this.columns.delete(String(req.params['id'])) ? 204 : 404).end();
  };

  #score: RequestHandler = (req, res) => {
    const column = this.#columnOf(req.params['id']);
    if (column === undefined) return void res.status(404).end();
    const { userId, timestamp, scoreGiven, scoreMaximum, ...rest } = read(req.body);
    const { activityProgress, gradingProgress, comment } = rest;
    const isWhole =
      typeof userId === 'string' &&
      typeof timestamp === 'string' &&
      ISO.test(timestamp) &&
      typeof activityProgress === 'string' &&
      typeof gradingProgress === 'string' &&
      (scoreGiven === undefined || (typeof scoreGiven === 'number' && typeof scoreMaximum === 'number'));
    if (!isWhole || !this.#isGradable(userId)) return void res.status(400).send('Incorrect score received');
    const at = Math.floor(Date.parse(timestamp) / 1000);
    const before = column.grades.get(userId);
    if (before !== undefined && before.at >= at) return void res.status(409).end();
    column.grades.set(userId, {
      given: gradingProgress === 'FullyGraded' && typeof scoreGiven === 'number' ? scoreGiven : null,
      maximum: typeof scoreMaximum === 'number' ? scoreMaximum : 1,
      at,
      comment: typeof comment === 'string' ? comment : null,
    });
    res.status(this.settings.taken).set('content-type', mediaTypes.score);
    res.end(this.settings.taken === 204 ? undefined : 'null');
  };

  #results: RequestHandler = (req, res) => {
    const column = this.#columnOf(req.params['id']);
    if (column === undefined) return void res.status(404).end();
    // what Moodle runs into: a method called on null
    if (req.query['limit'] !== undefined) return void res.status(500).end();
    const results = [...column.grades].map(([userId, { given, maximum, comment }]) => ({
      id: `${this.#origin()}/lineitem/${column.id}/results/${userId}`,
      scoreOf: this.addressOf(column.id),
      userId,
      resultScore: given,
      resultMaximum: maximum,
      comment,
    }));
    res.set('content-type', mediaTypes.results).send(JSON.stringify(results));
  };
}

/** An object in JSON, or none at all: what is missing is refused with the rest. */
function read(body: unknown): Members {
  try {
    const value: unknown = JSON.parse(typeof body === 'string' ? body : '');
    return typeof value === 'object' && value !== null ? (value as Members) : {};
  } catch {
    return {};
  }
}

import type { ServerResponse } from 'node:http';
import { json, type Seen, type ServiceHost, startServiceHost } from '../platforms/service-host.ts';

const PURL = 'https://purl.imsglobal.org/spec/lti-ags/scope/';
export const SCORE_SCOPE = `${PURL}score`;
export const ITEM_SCOPE = `${PURL}lineitem`;

/** A score as the platform got it. */
export type Given = {
  userId: string;
  scoreGiven: number;
  scoreMaximum: number;
  activityProgress: string;
  gradingProgress: string;
  timestamp: string;
};

type Item = { id: string; label: string; scoreMaximum: number; resourceId?: string; resourceLinkId?: string };

/** How the platform answers a score it has judged: `judged` is what a faultless one would answer. */
export type Answering = (response: ServerResponse, judged: number, score: Given) => void;

/**
 * A platform's gradebook behind HTTP. It keeps Moodle's rules: a score whose time is not a whole second later than the one before
 * is answered with 409, a person who is no learner with 400, a line item that is not there with 404.
 */
export type Gradebook = {
  host: ServiceHost;
  items: Map<string, Item>;
  /** Every score that came, taken or not. */
  came: Given[];
  /** What it holds: the last score of each person, by line item. */
  held: Map<string, Map<string, Given>>;
  /** The `sub` of people who cannot be graded. */
  ungraded: Set<string>;
  /** How often line items were listed, and how often one was made. */
  listed: number;
  made: number;
  answering: Answering;
  /** In place of every answer about line items, where a test wants that. */
  answeringItems: ((response: ServerResponse, seen: Seen) => void) | null;
  /** The bearers that the token endpoint has been asked for are refused with this OAuth error. */
  tokenError: string | null;
  itemsUrl: string;
  /** Adds a line item and gives its address, which has a query as Moodle's have. */
  addItem(name: string, more?: Partial<Item>): string;
  /** The points that somebody has, or null. */
  pointsOf(person: string, item?: string): number | null;
  close(): Promise<void>;
};

const usually: Answering = (response, judged) => json(response, null, judged);

export async function openGradebook(): Promise<Gradebook> {
  const host = await startServiceHost();
  const path = (address: string): string => address.slice(host.origin.length);
  const book: Gradebook = {
    host,
    items: new Map(),
    came: [],
    held: new Map(),
    ungraded: new Set(),
    listed: 0,
    made: 0,
    answering: usually,
    answeringItems: null,
    tokenError: null,
    itemsUrl: `${host.origin}/3/lineitems?type_id=2`,
    addItem(name, more = {}) {
      const id = `${host.origin}/3/lineitems/${name}/lineitem?type_id=2`;
      book.items.set(path(id), { id, label: name, scoreMaximum: 100, ...more });
      return id;
    },
    pointsOf(person, item) {
      const places = item === undefined ? [...book.held.keys()] : [path(item)];
      const found = places.map((place) => book.held.get(place)?.get(person)).find((one) => one !== undefined);
      return found?.scoreGiven ?? null;
    },
    close: () => host.close(),
  };

  const judge = (place: string, score: Given): number => {
    if (!book.items.has(place)) return 404;
    if (book.ungraded.has(score.userId)) return 400;
    const held = book.held.get(place) ?? new Map<string, Given>();
    const before = held.get(score.userId);
    const second = (at: string): number => Math.floor(Date.parse(at) / 1000);
    if (before !== undefined && second(score.timestamp) <= second(before.timestamp)) return 409;
    book.held.set(place, held.set(score.userId, score));
    return 200;
  };

  const takeScore = (response: ServerResponse, seen: Seen): void => {
    const score = JSON.parse(seen.body) as Given;
    book.came.push(score);
    book.answering(response, judge(seen.url.replace('/scores?', '?'), score), score);
  };

  const takeItem = (response: ServerResponse, seen: Seen): void => {
    if (book.answeringItems !== null) return book.answeringItems(response, seen);
    if (seen.method === 'POST') {
      book.made += 1;
      const id = book.addItem(`made-${book.made}`, JSON.parse(seen.body) as Partial<Item>);
      return json(response, book.items.get(path(id)), 201);
    }
    if (seen.url.startsWith(path(book.itemsUrl))) {
      book.listed += 1;
      return json(response, [...book.items.values()]);
    }
    const item = book.items.get(seen.url);
    return item === undefined ? json(response, null, 404) : json(response, item);
  };

  host.answer = (response, seen) => {
    if (seen.url === '/token') {
      if (book.tokenError !== null) return json(response, { error: book.tokenError }, 400);
      return json(response, { access_token: 'a-token', expires_in: 3600 });
    }
    if (seen.url.includes('/scores?')) return takeScore(response, seen);
    return takeItem(response, seen);
  };
  return book;
}

import { z } from 'zod';
import { BridgeError } from '../errors.ts';
import { isSuccess, jsonOf } from './json.ts';
import { LINE_ITEM_TAG } from '../links/plan.ts';
import { readPages } from './paging.ts';
import type { ServicePlatform } from './platform.ts';
import type { PlatformAnswer } from './request.ts';
import { SCOPES } from './scopes.ts';
import type { ServiceCall } from './service.ts';
import { withQuery } from './service-url.ts';

/** A column of a platform's gradebook; `url` is its id. */
export type LineItem = {
  url: string;
  label: string;
  scoreMaximum: number;
  resourceId: string | null;
  resourceLinkId: string | null;
  tag: string | null;
};

/** What a launch says of the gradebook (the AGS `endpoint` claim). */
export type GradebookClaim = { scopes: readonly string[]; lineItems: string | null; lineItem: string | null };

/** The column that the bridge wants. `resourceId` is the bridge's own name for what is graded. */
export type WantedLineItem = Pick<LineItem, 'label' | 'scoreMaximum'> & {
  resourceId: string;
  resourceLinkId: string;
};

/** `none`: nothing may be graded there, and why. */
export type LineItemOutcome =
  | { kind: 'claimed' | 'found' | 'created'; url: string }
  | { kind: 'none'; reason: 'no_gradebook' | 'no_score_scope' | 'no_line_item' };

const ITEM = 'application/vnd.ims.lis.v2.lineitem+json';
const CONTAINER = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const MAX_ITEMS = 5000;

const Id = z
  .union([z.string(), z.number().transform(String)])
  .nullable()
  .catch(null)
  .default(null);
const Item = z
  .object({
    id: z.string().min(1).max(4096),
    label: z.string().catch(''),
    scoreMaximum: z.coerce.number().positive(),
    resourceId: Id,
    resourceLinkId: Id,
    tag: Id,
  })
  .transform(({ id, ...rest }): LineItem => ({ url: id, ...rest }));
const Items = z.array(z.unknown());

const itemsOn = (body: unknown): LineItem[] | null =>
  Items.safeParse(body).data?.flatMap((one) => Item.safeParse(one).data ?? []) ?? null;

/** Whether these scopes let the tool look at line items. */
export const mayRead = (scopes: readonly string[]): boolean =>
  scopes.includes(SCOPES.lineItem) || scopes.includes(SCOPES.lineItemRead);

/** The lesser of the scopes that the claim gives for reading: fewer rights in the token, and one token for many readings. */
const readingScope = (scopes: readonly string[]): string =>
  scopes.includes(SCOPES.lineItemRead) ? SCOPES.lineItemRead : SCOPES.lineItem;

/**
 * The line item for a link's marks: the one that the claim names, else the one that is there (by resource link and
 * `resourceId`), else, if the claim's scopes allow it, a new one (Assignment and Grade Services 2.0 §3.2).
 * Throws `lti_service_refused`, `lti_service_unavailable`, `lti_address_refused`.
 */
export async function lineItemFor(
  call: ServiceCall,
  platform: ServicePlatform,
  { scopes, lineItems, lineItem }: GradebookClaim,
  wanted: WantedLineItem,
): Promise<LineItemOutcome> {
  if (!scopes.includes(SCOPES.score)) return { kind: 'none', reason: 'no_score_scope' };
  if (lineItem !== null) return { kind: 'claimed', url: lineItem };
  if (lineItems === null) return { kind: 'none', reason: 'no_gradebook' };
  const found = mayRead(scopes) ? await findLineItem(call, platform, { scopes, lineItems }, wanted) : null;
  if (found !== null) return { kind: 'found', url: found.url };
  if (!scopes.includes(SCOPES.lineItem)) return { kind: 'none', reason: 'no_line_item' };
  const created = await createLineItem(call, platform, lineItems, wanted);
  return { kind: 'created', url: created.url };
}

/** Looks through all of them: not every platform heeds the filters of the request. */
export async function findLineItem(
  call: ServiceCall,
  platform: ServicePlatform,
  { scopes, lineItems }: { scopes: readonly string[]; lineItems: string },
  { resourceId, resourceLinkId }: Pick<WantedLineItem, 'resourceId' | 'resourceLinkId'>,
): Promise<LineItem | null> {
  const { items } = await readPages(call, platform, {
    url: withQuery(lineItems, { resource_link_id: resourceLinkId }),
    scopes: [readingScope(scopes)],
    accept: CONTAINER,
    itemsOf: itemsOn,
    maxItems: MAX_ITEMS,
  });
  // one that came with a deep link was made before its meeting had an id, and has the tag alone
  const byTag = items.find((item) => item.tag === LINE_ITEM_TAG && item.resourceLinkId === resourceLinkId);
  const ours = items.filter((item) => item.resourceId === resourceId);
  // not every platform says which link a column hangs on
  const ofLink = [resourceLinkId, null].map((link) => ours.find((item) => item.resourceLinkId === link));
  return ofLink.find((item) => item !== undefined) ?? byTag ?? null;
}

export async function createLineItem(
  call: ServiceCall,
  platform: ServicePlatform,
  lineItems: string,
  { label, scoreMaximum, resourceId, resourceLinkId }: WantedLineItem,
): Promise<LineItem> {
  const answer = await call(platform, {
    method: 'POST',
    url: lineItems,
    scopes: [SCOPES.lineItem],
    headers: { accept: ITEM, 'content-type': ITEM },
    body: JSON.stringify({ label, scoreMaximum, resourceId, resourceLinkId, tag: LINE_ITEM_TAG }),
  });
  return itemIn(answer);
}

/** One line item, or null where it is gone or not the bridge's to read any more. */
export async function readLineItem(
  call: ServiceCall,
  platform: ServicePlatform,
  url: string,
  { scopes }: { scopes: readonly string[] },
): Promise<LineItem | null> {
  const answer = await call(platform, { url, scopes: [readingScope(scopes)], headers: { accept: ITEM } });
  return [403, 404, 410].includes(answer.status) ? null : itemIn(answer);
}

function itemIn(answer: PlatformAnswer): LineItem {
  const { status } = answer;
  if (status === 429 || status >= 500) {
    throw new BridgeError('lti_service_unavailable', `The gradebook answered ${status}.`);
  }
  const item = isSuccess(answer) ? Item.safeParse(jsonOf(answer)).data : undefined;
  if (item === undefined) {
    throw new BridgeError('lti_service_refused', `The gradebook answered ${status}, and no line item.`);
  }
  return item;
}

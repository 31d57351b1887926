import { z } from 'zod';
import { Role } from './assertion.ts';
import { EpochMs, OpaqueId } from './primitives.ts';

/** The `typ` header of the JWS that goes with a pushed report; its `body` claim is the body's SHA-256 in base64url. */
export const REPORT_TYPE = 'meetbridge-report+jwt';

/** The `typ` header of a site's own request to the bridge (pull), with `htm` and `htu` as in RFC 9449 §4.2. */
export const REQUEST_TYPE = 'meetbridge-request+jwt';

/** One stay of a person in a room; `to` is null while they are inside. */
export const Interval = z.object({ from: EpochMs, to: EpochMs.nullable() });
export type Interval = z.infer<typeof Interval>;

/**
 * Where one person stands in one session, cumulative: a later report replaces an earlier one.
 * Receivers keep, per (session, person), the report with the highest `revision`, and may get any of them
 * twice or out of order.
 */
export const AttendanceReport = z.object({
  kind: z.literal('attendance'),
  revision: z.int().min(1),
  meeting: z.object({ id: OpaqueId, title: z.string() }),
  group: z.object({ id: OpaqueId, title: z.string() }).nullable(),
  /** One run of the room, LiveKit's room sid. */
  session: z.string(),
  person: z.object({ id: OpaqueId, name: z.string(), guest: z.boolean() }),
  role: Role,
  /** Merged and in order: two devices at the same time count once. */
  intervals: z.array(Interval),
  /** Time inside up to now, or in all once they have left; milliseconds. */
  total: z.int().min(0),
  present: z.boolean(),
});
export type AttendanceReport = z.infer<typeof AttendanceReport>;

export const Report = z.discriminatedUnion('kind', [AttendanceReport]);
export type Report = z.infer<typeof Report>;

/** What is pushed to a site's address, and the answer of `GET /reports?after=CURSOR`. */
export const ReportPage = z.object({
  site: OpaqueId,
  reports: z.array(Report),
  /** Opaque; give it back as `after` to go on from here. */
  cursor: z.string(),
  /** There is more after this page. */
  more: z.boolean(),
});
export type ReportPage = z.infer<typeof ReportPage>;

import { EpochSeconds, MeetingSettings } from '@meetbridge/shared/contract';
import { z } from 'zod';
/** What an attendance mark is made of: full from so many minutes on. */
export const MarkRule = z.object({
    /** Minutes inside, all sessions together, that earn the full mark. */
    minutes: z.int().min(1).max(10_000),
    /** The full mark, as the gradebook shows it. */
    points: z.number().min(1).max(1000),
    /** Who was there for less: a share of it, or nothing. */
    below: z.enum(['share', 'nothing']),
});
/** What a teacher has decided about a meeting. */
export const Plan = z.object({
    title: z.string().min(1).max(255),
    /** A sentence or two for those who come; plain text. */
    text: z.string().max(2000),
    opensAt: EpochSeconds.nullable(),
    closesAt: EpochSeconds.nullable(),
    settings: MeetingSettings,
    /** One room for all, or one for each group of the course. */
    rooms: z.enum(['one', 'groups']),
    /** Null: no attendance mark. */
    mark: MarkRule.nullable(),
});
/** What a meeting is like that nobody has decided anything about. Pure. */
export const usualPlan = (title) => ({
    title,
    text: '',
    opensAt: null,
    closesAt: null,
    settings: MeetingSettings.parse({ guests: false }),
    rooms: 'one',
    mark: null,
});
/** What a mark is by itself, when a teacher asks for one: points of a hundred for three quarters of an hour. */
export const usualMark = { minutes: 45, points: 100, below: 'share' };
/** What a line item for attendance is called by the tool, so that it is found again (LTI-AGS 2.0 §3.2.7). */
export const LINE_ITEM_TAG = 'attendance';
//# sourceMappingURL=plan.js.map
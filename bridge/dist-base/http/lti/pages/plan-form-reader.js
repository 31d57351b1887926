import { restrictions } from '@meetbridge/shared/contract';
import { Plan, usualMark } from "../../../links/plan.js";
/** Fields that can be wrong, by the message that says so; `choice` is one that no browser sends by itself. */
export const planFormErrors = [
    'title',
    'text',
    'opensAt',
    'closesAt',
    'minutes',
    'points',
    'choice',
];
/** What fields can hold at most. */
export const mostIn = { title: 255, text: 2000, minutes: 10_000, points: 1000 };
const written = (epochSeconds) => epochSeconds === null || epochSeconds === undefined
    ? ''
    : new Date(epochSeconds * 1000).toISOString().slice(0, 16);
/** The form of a plan. Pure. */
export function planFormOf({ title, text, opensAt, closesAt, settings, rooms, mark }) {
    const { minutes, points, below } = mark ?? usualMark;
    return {
        title,
        text,
        opensAt: written(opensAt),
        closesAt: written(closesAt),
        rooms,
        waitingRoom: settings.waitingRoom === 'nobody' ? 'nobody' : 'everybody',
        startMuted: settings.startMuted,
        attendeesShareScreen: settings.attendeesShareScreen && !settings.restricted.includes('screen_share'),
        restricted: settings.restricted,
        encryption: settings.encryption,
        mark: mark !== null,
        minutes: String(minutes),
        points: String(points),
        below,
    };
}
const localTime = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2}(\.\d{1,3})?)?$/;
/** The farthest that clocks are from UTC, in minutes. */
const FARTHEST = 15 * 60;
/** Epoch seconds of what was typed, `ahead` minutes ahead of UTC; null for nothing, undefined for what is no time. */
function timeOf(typed, ahead) {
    if (typed === '')
        return null;
    const minute = localTime.exec(typed)?.[1];
    const milliseconds = minute === undefined ? NaN : Date.parse(`${minute}:00Z`);
    const seconds = milliseconds / 1000 - ahead * 60;
    return seconds >= 0 ? seconds : undefined;
}
/** Minutes ahead of UTC at that very moment, as the page's script has told; 0 where no script ran. */
const aheadOf = (fields, name) => {
    const ahead = Number(fields.get(`${name}Offset`) ?? '0');
    return Number.isInteger(ahead) && Math.abs(ahead) <= FARTHEST ? ahead : 0;
};
/** Digits and one point or comma: `Number` would take spaces, signs and exponents, too. */
const numberOf = (typed) => /^\d{1,6}([.,]\d{1,4})?$/.test(typed) ? Number(typed.replace(',', '.')) : NaN;
function valuesOf(fields) {
    const text = (name) => (fields.get(name) ?? '').trim();
    const may = (one) => fields.has(`may-${one}`);
    return {
        title: text('title'),
        text: text('text').replaceAll('\r\n', '\n'),
        opensAt: text('opensAt'),
        closesAt: text('closesAt'),
        rooms: text('rooms'),
        waitingRoom: text('waitingRoom'),
        startMuted: fields.has('startMuted'),
        attendeesShareScreen: may('screen_share'),
        // presenters share their screen whatever attendees may
        restricted: restrictions.filter((one) => one !== 'screen_share' && !may(one)),
        encryption: text('encryption'),
        mark: fields.has('mark'),
        minutes: text('minutes'),
        points: text('points'),
        below: text('below'),
    };
}
/** What a teacher has typed, as a plan; or what they typed with what is wrong about it. Pure. */
export function readPlanForm(fields) {
    const values = valuesOf(fields);
    const { title, text, rooms, mark, below } = values;
    const { startMuted, attendeesShareScreen, waitingRoom, encryption, restricted } = values;
    const opensAt = timeOf(values.opensAt, aheadOf(fields, 'opensAt'));
    const closesAt = timeOf(values.closesAt, aheadOf(fields, 'closesAt'));
    const [minutes, points] = [numberOf(values.minutes), numberOf(values.points)];
    const wrong = {
        title: title === '' || title.length > mostIn.title,
        text: text.length > mostIn.text,
        opensAt: opensAt === undefined,
        closesAt: closesAt === undefined || (closesAt !== null && closesAt <= (opensAt ?? -1)),
        minutes: mark && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= mostIn.minutes),
        points: mark && !(points >= 1 && points <= mostIn.points),
    };
    const errors = planFormErrors.filter((one) => wrong[one]);
    const plan = Plan.safeParse({
        title,
        text,
        opensAt,
        closesAt,
        rooms,
        mark: mark ? { minutes, points, below } : null,
        settings: { guests: false, startMuted, attendeesShareScreen, waitingRoom, encryption, restricted },
    });
    if (plan.success && errors.length === 0)
        return { plan: plan.data };
    const again = { ...values, opensAt: written(opensAt), closesAt: written(closesAt) };
    return { values: again, errors: errors.length === 0 ? ['choice'] : errors };
}
//# sourceMappingURL=plan-form-reader.js.map
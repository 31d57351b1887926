import { attendance } from './en/attendance.ts';
import { meeting } from './en/meeting.ts';
import { plan } from './en/plan.ts';
import { refusals } from './en/refusals.ts';
import { registration } from './en/registration.ts';

/** Every word of the tool's own pages, in English. `{name}` is a value; plurals are ICU's (`{n, plural, one {…} other {…}}`). */
export const en = { ...refusals, ...meeting, ...plan, ...attendance, ...registration } as const;

export type MessageKey = keyof typeof en;
/** A whole language. */
export type Messages = Readonly<Record<MessageKey, string>>;

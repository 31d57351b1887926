import { bar } from './en/bar.ts';
import { base } from './en/base.ts';
import { chat } from './en/chat.ts';
import { check } from './en/check.ts';
import { devices } from './en/devices.ts';
import { encryption } from './en/encryption.ts';
import { files } from './en/files.ts';
import { lobby } from './en/lobby.ts';
import { people } from './en/people.ts';
import { room } from './en/room.ts';
import { screens } from './en/screens.ts';
import { together } from './en/together.ts';
import { views } from './en/views.ts';
import { waiting } from './en/waiting.ts';

/** Every word the client says, in English. `{name}` is a value; plurals are ICU's (`{n, plural, one {…} other {…}}`). */
export const en = {
  ...bar,
  ...base,
  ...chat,
  ...check,
  ...devices,
  ...encryption,
  ...files,
  ...lobby,
  ...people,
  ...room,
  ...screens,
  ...together,
  ...views,
  ...waiting,
} as const;

export type MessageKey = keyof typeof en;
/** A whole language: a missing or a spare key does not compile. */
export type Messages = Readonly<Record<MessageKey, string>>;

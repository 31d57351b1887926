import type { MoodleLogin } from './users.ts';

type Role = 'manager' | 'editingteacher' | 'teacher' | 'student' | 'guest';

export type NewModule = {
  /** "meetbridge", "page" or any other with a generator of its own. */
  type: string;
  name: string;
  /** The name of a grouping of the course. */
  grouping?: string;
  /** Whatever else the activity's generator takes. */
  [field: string]: unknown;
};

export type NewCourse = {
  shortname: string;
  /** Who is enrolled, and as what. */
  people?: { [login in MoodleLogin]?: Role } | { [login: string]: Role };
  /** Members by their logins. */
  groups?: { [name: string]: string[] };
  /** Groups by their names. */
  groupings?: { [name: string]: string[] };
  modules?: NewModule[];
  /** Whatever else a course has: fullname, groupmode, … */
  [field: string]: unknown;
};

export type Seed = {
  config?: { name: string; value: string | number; plugin?: string }[];
  users?: { username: string; firstname: string; lastname: string; [field: string]: unknown }[];
  courses?: NewCourse[];
};

export type SeededCourse = {
  id: number;
  url: string;
  groups: { [name: string]: number };
  groupings: { [name: string]: number };
  modules: { [name: string]: { id: number; cmid: number; url: string } };
};
/** What was made, by the names it was ordered by. */
export type Seeded = { courses: { [shortname: string]: SeededCourse } };

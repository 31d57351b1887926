import { randomBytes } from 'node:crypto';

export type MoodleUser = {
  login: string;
  password: string;
  firstname: string;
  lastname: string;
  email: string;
  /** A role in the whole site; those in a course come with the course. */
  role?: 'manager';
};

export type MoodleLogin = 'admin' | 'dorothy' | 'grace' | 'alan' | 'ada' | 'kay' | 'emmy' | 'mary';
/** The people of a new site, by their logins. */
export type MoodleUsers = Record<MoodleLogin, MoodleUser>;

/** Each with a password of their own: an administrator, a manager, and people who are yet nothing. */
export function newMoodleUsers(): MoodleUsers {
  return {
    admin: user('admin', 'Admin', 'User'), // Moodle's installer gives this name
    dorothy: { ...user('dorothy', 'Dorothy', 'Vaughan'), role: 'manager' },
    grace: user('grace', 'Grace', 'Hopper'),
    alan: user('alan', 'Alan', 'Turing'),
    ada: user('ada', 'Ada', 'Lovelace'),
    kay: user('kay', 'Katherine', 'Johnson'),
    emmy: user('emmy', 'Emmy', 'Noether'),
    mary: user('mary', 'Mary', 'Jackson'),
  };
}

function user(login: string, firstname: string, lastname: string): MoodleUser {
  const password = `Aa1.${randomBytes(9).toString('base64url')}`; // what Moodle's password policy asks for
  return { login, password, firstname, lastname, email: `${login}@example.org` };
}

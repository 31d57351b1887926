import { randomBytes } from 'node:crypto';

export type WordPressUser = {
  login: string;
  password: string;
  /** As others see it. */
  name: string;
  email: string;
  /** WordPress's role. */
  role: 'administrator' | 'editor' | 'author' | 'subscriber';
};

export type WordPressUsers = Record<'admin' | 'moderator' | 'author' | 'attendee' | 'reader', WordPressUser>;

/** The people of a new site, each with a password of their own. */
export function newWordPressUsers(): WordPressUsers {
  return {
    admin: user('admin', 'Site administrator', 'administrator'),
    moderator: user('grace', 'Grace Hopper', 'editor'),
    author: user('alan', 'Alan Turing', 'author'),
    attendee: user('ada', 'Ada Lovelace', 'subscriber'),
    reader: user('emmy', 'Emmy Noether', 'subscriber'),
  };
}

function user(login: string, name: string, role: WordPressUser['role']): WordPressUser {
  return { login, password: randomBytes(9).toString('base64url'), name, email: `${login}@example.org`, role };
}

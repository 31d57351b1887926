import type { WordPressHost } from './wordpress.ts';
import type { WordPressUser } from './wordpress-users.ts';

/** A logged-in browser's view of WordPress, without the browser: cookies and a REST nonce. */
export type WordPressSession = {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
};

/** Logs in through WordPress's own form; `get` and `post` then speak to its REST API with JSON. */
export async function logInToWordPress(
  wordpress: Pick<WordPressHost, 'url'>,
  user: Pick<WordPressUser, 'login' | 'password'>,
): Promise<WordPressSession> {
  const form = await fetch(`${wordpress.url}/wp-login.php`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
    body: new URLSearchParams({ log: user.login, pwd: user.password, testcookie: '1' }),
  });
  const cookies = form.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const cookie = cookies.join('; ');
  if (!cookie.includes('wordpress_logged_in')) throw new Error(`WordPress does not let ${user.login} in.`);
  const nonceAnswer = await fetch(`${wordpress.url}/wp-admin/admin-ajax.php?action=rest-nonce`, {
    headers: { cookie },
  });
  const nonce = await nonceAnswer.text();
  if (!nonceAnswer.ok)
    throw new Error(`WordPress gives no nonce, but ${nonceAnswer.status}: ${nonce.slice(0, 500)}`);
  const headers = { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' };
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${wordpress.url}/wp-json${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 500)}`);
    return JSON.parse(text);
  };
  return { get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body) };
}

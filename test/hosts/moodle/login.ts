import type { MoodleHost } from './moodle.ts';
import type { MoodleLogin } from './users.ts';

/** Logs somebody in without a browser; gives the cookie that says so. `fetch` is how the site is reached. */
export async function cookieOf(
  { url, users }: Pick<MoodleHost, 'url' | 'users'>,
  who: MoodleLogin,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<string> {
  const form = await fetch(`${url}/login/index.php`);
  const token = /name="logintoken" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const { login: username, password } = users[who];
  const answer = await fetch(`${url}/login/index.php`, {
    method: 'POST',
    headers: { cookie: sessionIn(form) },
    body: new URLSearchParams({ username, password, logintoken: token }),
    redirect: 'manual',
  });
  const cookie = sessionIn(answer);
  if (cookie === '') throw new Error(`${who} could not log in.`);
  return cookie;
}

const sessionIn = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => cookie.startsWith('MoodleSession='))
    .at(-1) ?? '';

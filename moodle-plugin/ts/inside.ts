import { call } from 'core/ajax';
import { waitAfter } from './local/patience.ts';

const place = () => document.querySelector<HTMLElement>('[data-region="mod_meetbridge/inside"]');

let timer = 0;
let failures = 0;
let isAsking = false;

/** Asks who is inside; the next look follows by itself while somebody looks at the page. */
const look = async (): Promise<void> => {
  clearTimeout(timer);
  const list = place();
  if (!list || isAsking || document.hidden) return;
  isAsking = true;
  try {
    const { contextid, groupid } = list.dataset;
    const args = {
      component: 'mod_meetbridge',
      callback: 'inside',
      contextid: Number(contextid),
      args: [{ name: 'groupid', value: groupid }],
    };
    // The session's age stays as it is: a page left open does not keep somebody logged in.
    const request = call([{ methodname: 'core_get_fragment', args }], true, true, true)[0];
    const { html } = (await request) as { html: string };
    // Whoever stands on a button keeps it until they go elsewhere.
    if (!list.contains(document.activeElement)) list.innerHTML = html;
    failures = 0;
  } catch {
    failures += 1;
  }
  isAsking = false;
  timer = window.setTimeout(look, waitAfter(failures));
};

/** Keeps the list of who is inside up to date. */
export const init = (): void => {
  timer = window.setTimeout(look, waitAfter(0));
  document.addEventListener('visibilitychange', () => void look());
  document.addEventListener('mod_meetbridge/ended', () => void look());
};

import { getStrings } from 'core/str';
import { waitAfter } from './local/patience.ts';
import { askStatus, SESSION_ENDED, type SiteRefusal, type Status } from './local/repository.ts';

const component = 'mod_meetbridge';
const places = () => [
  ...document.querySelectorAll<HTMLElement>('[data-region="mod_meetbridge/status"][data-cmid]'),
];

const wordsFor = ({ present, state }: Status): { key: string; param?: number } =>
  state === 'open' && present > 0 ? { key: 'inside', param: present } : { key: `phase_${state}` };

/** Writes what has changed, and nothing else. */
const write = async (statuses: readonly Status[]) => {
  const requests = statuses.map((status) => ({ ...wordsFor(status), component }));
  const texts = await getStrings(requests);
  const textOf = new Map(statuses.map(({ cmid }, at) => [cmid, texts[at]!]));
  for (const place of places()) {
    const status = statuses.find(({ cmid }) => cmid === Number(place.dataset['cmid']));
    if (!status) continue;
    const words = place.querySelector<HTMLElement>('[data-region="words"]');
    const text = textOf.get(status.cmid) ?? '';
    if (words && words.textContent !== text) words.textContent = text;
    place.dataset['state'] = status.state;
    place.dataset['present'] = String(status.present);
    const end = place.querySelector<HTMLElement>('[data-action="mod_meetbridge/end"]');
    // Whoever stands on the button keeps it until they go elsewhere.
    if (end && end !== document.activeElement) end.hidden = status.present === 0;
  }
};

let timer = 0;
let failures = 0;
let isAsking = false;
let isOver = false;

/** One call for all meetings of the page; the next follows by itself while somebody looks at the page. */
const look = async () => {
  clearTimeout(timer);
  const cmids = [...new Set(places().map((place) => Number(place.dataset['cmid'])))];
  if (isOver || isAsking || document.hidden || cmids.length === 0) return;
  isAsking = true;
  try {
    await write(await askStatus(cmids));
    failures = 0;
  } catch (reason) {
    failures += 1;
    // An ended session does not come back by asking on.
    isOver = (reason as SiteRefusal).code === SESSION_ENDED;
  }
  isAsking = false;
  timer = window.setTimeout(look, waitAfter(failures));
};

let hasBegun = false;

/** Keeps the course page's meetings up to date. Called again when the page has got new ones, it looks at once. */
export const init = () => {
  void look();
  if (hasBegun) return;
  hasBegun = true;
  document.addEventListener('visibilitychange', look);
  document.addEventListener('mod_meetbridge/ended', look);
};

import type { Meeting, MountOptions } from '../../../shared/client/options.ts';
import { wearTheme } from '../../../shared/host-page/theme.ts';
import type { Card } from './card.ts';
import type { CommonFacts } from './facts.d.ts';
import { palette } from './palette.ts';
import { SESSION_ENDED, type SiteRefusal } from './repository.ts';

type Client = { mountMeeting(element: HTMLElement, options: MountOptions): Meeting };

/** What the meeting is told about this person, and how it gets in. */
export type Visit = Pick<MountOptions, 'join' | 'guest' | 'name' | 'title' | 'encrypted'>;

const importClient = (url: string) => import(url) as Promise<Client>;

const preload = (url: string) =>
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url }));

/** Puts the meeting in the card's place until it is over. */
const mount = (client: Client, card: Card, facts: CommonFacts, visit: Visit) => {
  const place = document.createElement('div');
  place.className = 'mod-meetbridge-place';
  let isSessionOver = false;
  card.setHidden(true);
  card.root.append(place);
  const undress = wearTheme(place, palette);
  const meeting = client.mountMeeting(place, {
    ...visit,
    locale: facts.locale,
    dir: getComputedStyle(card.root).direction as 'ltr' | 'rtl',
    returnFocusTo: card.button,
  });
  // Below Moodle's heads and tabs, the bar of the meeting would stand outside of the window.
  meeting.on('joined', () => place.scrollIntoView({ block: 'nearest' }));
  meeting.on('refused', ({ code }) => {
    isSessionOver = code === SESSION_ENDED;
  });
  meeting.on('closed', () => {
    undress();
    place.remove();
    card.setHidden(false);
    if (isSessionOver) card.say(facts.words.session, facts.words.reload);
    card.button.focus();
  });
};

/**
 * Lets the card's button open the meeting, in the page: the client is loaded while the site is asked.
 *
 * @param visit Asks the site at the click. Null where the card already says why not; rejects with a `SiteRefusal`.
 */
export const openAtClick = (card: Card, facts: CommonFacts, visit: () => Promise<Visit | null>) => {
  const { button } = card;
  button.addEventListener('pointerenter', () => preload(facts.client), { once: true });
  button.addEventListener('focus', () => preload(facts.client), { once: true });
  button.addEventListener('click', async () => {
    if (button.ariaDisabled === 'true') return;
    button.ariaDisabled = 'true';
    card.say(facts.words.joining);
    try {
      const [client, mine] = await Promise.all([importClient(facts.client), visit()]);
      if (mine) {
        card.say('');
        mount(client, card, facts, mine);
      }
    } catch (reason) {
      const { code, message } = reason as SiteRefusal;
      card.say(code ? message : facts.words.failed, code === SESSION_ENDED ? facts.words.reload : undefined);
    }
    button.ariaDisabled = null;
  });
};

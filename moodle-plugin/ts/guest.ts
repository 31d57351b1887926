import { takeCard } from './local/card.ts';
import { clockFrom } from './local/clock.ts';
import type { GuestFacts } from './local/facts.d.ts';
import { openAtClick } from './local/meeting.ts';
import { momentsText } from './local/moments.ts';
import {
  askGuestAssertion,
  askGuestEntrance,
  type GuestEntrance,
  type SiteRefusal,
} from './local/repository.ts';

/** Who comes back in the same tab is not counted again. */
const passOf = (link: number) => {
  const key = `mod_meetbridge_guest_${link}`;
  return {
    read: () => sessionStorage.getItem(key) ?? '',
    keep: (pass: string) => sessionStorage.setItem(key, pass),
  };
};

/**
 * Brings a guest's card to life. What the link leads to is asked with the secret behind the #, which browsers send to
 * no server by themselves.
 *
 * @param id id of the element around it
 */
export const init = async (id: string) => {
  const root = document.getElementById(id)!;
  const facts: GuestFacts = JSON.parse(root.querySelector('script[type="application/json"]')!.textContent!);
  const card = takeCard(root, facts.words);
  const pass = passOf(facts.link);
  const secret = location.hash.slice(1);
  // Another link in the same tab differs only behind the #: no page is loaded by itself.
  addEventListener('hashchange', () => location.reload());

  const show = (entrance: GuestEntrance) => {
    const times = { opensAt: entrance.opensat ?? null, closesAt: entrance.closesat ?? null };
    const title = card.find('title');
    const when = card.find('when');
    const group = card.find('group');
    title.textContent = entrance.title ?? title.textContent;
    group.textContent = entrance.group ?? '';
    group.hidden = !group.textContent;
    when.textContent = momentsText({ ...facts, ...times }, Intl.DateTimeFormat().resolvedOptions().timeZone);
    when.hidden = !when.textContent;
    const mayJoin = entrance.may || entrance.code === 'notyet';
    card.show({ ...times, mayJoin, isEarly: false, now: clockFrom(entrance.now, Date.now()) });
    card.say(mayJoin || entrance.code === 'over' ? '' : entrance.message);
  };

  openAtClick(card, facts, async () => {
    const entrance = await askGuestEntrance(facts.link, secret, pass.read());
    if (!entrance.may) {
      show(entrance);
      card.say(entrance.message);
      return null;
    }
    return {
      join: async ({ name }) => {
        const answer = await askGuestAssertion(facts.link, secret, name ?? '', pass.read());
        pass.keep(answer.pass);
        return answer;
      },
      guest: true,
      title: entrance.title ?? '',
      encrypted: entrance.encryption !== 'none',
    };
  });

  try {
    show(await askGuestEntrance(facts.link, secret, pass.read()));
  } catch (reason) {
    const { code, message } = reason as SiteRefusal;
    card.say(code ? message : facts.words.failed, facts.words.reload);
  }
};

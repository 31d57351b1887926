import { takeCard } from './local/card.ts';
import { clockFrom } from './local/clock.ts';
import type { Facts } from './local/facts.d.ts';
import { openAtClick } from './local/meeting.ts';
import { momentsText, showsSame } from './local/moments.ts';
import { askAssertion, type Entrance } from './local/repository.ts';

/** A note good for a minute is handed to the client while it is younger than this, in milliseconds. */
const FRESH = 20_000;

/** Asks the site; what the click fetched is the client's first answer, so that its lobby need not ask again. */
const answering = (ask: () => Promise<Entrance>) => {
  let first: { entrance: Entrance; at: number } | null = null;
  return {
    fetch: async () => {
      first = { entrance: await ask(), at: Date.now() };
    },
    join: async () => {
      const kept = first;
      first = null;
      return kept && Date.now() - kept.at < FRESH ? kept.entrance : ask();
    },
  };
};

/** Rewrites the times for a reader who is elsewhere than the server thinks, and has not said where. */
const writeTimes = (when: HTMLElement, facts: Facts) => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (facts.isOwnZone || showsSame(facts, facts.zone, here)) return;
  const moments = momentsText(facts, here);
  when.textContent = moments && facts.words.here.replace('{moments}', moments);
};

/**
 * Brings a meeting's card to life.
 *
 * @param id id of the element around it
 */
export const init = (id: string) => {
  const root = document.getElementById(id)!;
  const facts: Facts = JSON.parse(root.querySelector('script[type="application/json"]')!.textContent!);
  const card = takeCard(root, facts.words);
  writeTimes(card.find('when'), facts);
  card.show({ ...facts, now: clockFrom(facts.now) });
  openAtClick(card, facts, async () => {
    const { fetch, join } = answering(() => askAssertion(facts.cmid, facts.group, facts.words.session));
    await fetch();
    return {
      join,
      guest: false,
      name: facts.name,
      title: facts.title,
      encrypted: facts.encrypted,
    };
  });
};

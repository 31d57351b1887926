import type { CommonFacts, Times } from './facts.d.ts';
import { phaseAt, phaseText, secondsLeft } from './phase.ts';

/** What stands on a card. */
export type Shown = Times & {
  /** They may join, as far as that does not depend on the time. */
  mayJoin: boolean;
  /** They may join before the opening. */
  isEarly: boolean;
  /** The server's time, epoch seconds. */
  now(): number;
};

export type Card = {
  /** Around the card: where the meeting takes its place. */
  readonly root: HTMLElement;
  readonly button: HTMLButtonElement;
  find(name: string): HTMLElement;
  /** Writes and counts down from now on; the last call counts. */
  show(shown: Shown): void;
  /** Hides the card while the meeting is there. */
  setHidden(isHidden: boolean): void;
  /** Says something below the button; with a link that loads the page again, where that helps. */
  say(text: string, reload?: string): void;
};

/** Below this many seconds the countdown moves every second; above, only its minutes show. */
const CLOSE = 3600;

/** Takes over the card that the server wrote. */
export const takeCard = (root: HTMLElement, words: CommonFacts['words']): Card => {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const [card, state, action, news, message] = ['card', 'state', 'action', 'news', 'message'].map(find) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const button = action.querySelector('button')!;
  let timer = 0;
  let last = '';

  const show = (shown: Shown) => {
    clearTimeout(timer);
    const now = shown.now();
    const phase = phaseAt(shown, now);
    const text = phaseText(shown, now, words);
    if (state.textContent !== text) state.textContent = text;
    state.hidden = text === '';
    action.hidden = !shown.mayJoin || phase === 'over' || (phase === 'early' && !shown.isEarly);
    // The countdown itself is never read out; that the meeting has opened or is over is, once.
    if (last && last !== phase) news.textContent = phase === 'over' ? words.over : words.open;
    last = phase;
    const left = secondsLeft(shown, now);
    if (left !== null)
      timer = window.setTimeout(show, left <= CLOSE ? 1000 - ((now * 1000) % 1000) : 20_000, shown);
  };

  const say = (text: string, reload?: string) => {
    message.textContent = text && `${text} `;
    if (!reload) return;
    const link = Object.assign(document.createElement('a'), { href: location.href, textContent: reload });
    link.addEventListener('click', (event) => {
      // An address with a # would only move the page.
      event.preventDefault();
      location.reload();
    });
    message.append(link);
  };

  button.disabled = false;
  return { root, button, find, show, say, setHidden: (isHidden) => (card.hidden = isHidden) };
};

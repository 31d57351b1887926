import { format } from '../../src/http/lti/pages/format.ts';
import { partOf } from './facts.ts';
import { durationText, phaseAt, type Times } from './phase.ts';

export type CardWords = Record<
  'meeting.join' | 'meeting.joinAgain' | 'meeting.opensIn' | 'meeting.open' | 'meeting.over',
  string
>;

/** Below this many seconds the countdown moves every second; above, only now and then. */
const CLOSE = 3600;

/** Takes over the card that the server wrote: what stands beside the lobby before it opens and after it was left. */
export const takeCard = (
  words: CardWords,
  { times, isEarly, now, locale }: { times: Times; isEarly: boolean; now: () => number; locale: string },
) => {
  const [card, state, message] = [partOf('card')!, partOf('state')!, partOf('message')!];
  const button = partOf<HTMLButtonElement>('join')!;
  let timer = 0;
  let last = '';

  /** Writes and counts down; `mayJoin` as far as that does not depend on the time. */
  const show = (mayJoin: boolean): void => {
    clearTimeout(timer);
    card.hidden = false;
    const at = now();
    const phase = phaseAt(times, at);
    const border = phase === 'early' ? times.opensAt : phase === 'open' ? times.closesAt : null;
    const left = border === null ? null : Math.ceil(border - at);
    const isWaiting = phase === 'early' && !isEarly;
    const text =
      phase === 'over'
        ? words['meeting.over']
        : isWaiting
          ? format(words['meeting.opensIn'], { time: durationText(left ?? 0, locale) }, locale)
          : '';
    if (state.textContent !== text) state.textContent = text;
    state.hidden = text === '';
    button.hidden = !mayJoin || isWaiting || phase === 'over';
    // The countdown itself is never read out; that the meeting has opened is, once.
    if (last === 'early' && phase === 'open') say(words['meeting.open']);
    last = phase;
    if (left === null) return;
    timer = window.setTimeout(show, left <= CLOSE ? 1000 - ((at * 1000) % 1000) : 20_000, mayJoin);
  };

  const hide = (): void => {
    clearTimeout(timer);
    card.hidden = true;
    say('');
  };

  const say = (text: string): void => {
    message.textContent = text;
  };

  return {
    button,
    show,
    hide,
    say,
    /** Whether this person may come in now. */
    isOpen: (): boolean => {
      const phase = phaseAt(times, now());
      return phase === 'open' || (phase === 'early' && isEarly);
    },
  };
};

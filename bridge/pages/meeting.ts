import { type CardWords, takeCard } from './local/card.ts';
import { importClient, type Meeting } from './local/client.ts';
import { clockFrom } from './local/clock.ts';
import { partOf, readFacts } from './local/facts.ts';
import { lead } from './local/lead.ts';
import { openingText } from './local/moments.ts';
import type { Times } from './local/phase.ts';
import { takeTools } from './local/tools.ts';
import { beginVisit, type Refusal, type RefusalWords } from './local/visit.ts';

type Facts = {
  times: Times & { now: number };
  name: string;
  code: string;
  encrypted: boolean;
  teaches: boolean;
  choosesGroup: boolean;
  group: string | null;
  returnUrl: string | null;
  framed: 'frame' | 'window' | null;
  client: string;
  locale: string;
  words: CardWords &
    RefusalWords &
    Record<
      | 'meeting.range'
      | 'meeting.from'
      | 'meeting.until'
      | 'meeting.joining'
      | 'meeting.left'
      | 'meeting.tabOpened'
      | 'meeting.forbidden'
      | 'meeting.camera'
      | 'meeting.microphone'
      | 'meeting.screen',
      string
    >;
};

const facts = readFacts<Facts>();
const { words, locale, times } = facts;
const place = partOf('place')!;
const groups = partOf<HTMLSelectElement>('group');
const back = partOf<HTMLAnchorElement>('back');
const visit = beginVisit(facts.code, words);
const client = importClient(facts.client);
// whoever needs it hears of it
client.catch(() => {});
const card = takeCard(words, { times, isEarly: facts.teaches, now: clockFrom(times.now), locale });
let meeting: Meeting | null = null;

/** The room takes the whole window while somebody is in it. */
const setInside = (isInside: boolean): void => {
  document.body.classList.toggle('inside', isInside);
};

const openInTab = (): void => {
  visit.code().then(
    async (code) => {
      lead('/lti/open', code, '_blank');
      await meeting?.leave();
      card.say(words['meeting.tabOpened']);
    },
    (refusal: Refusal) => card.say(refusal.message),
  );
};

/** Puts the lobby in the card's place until the meeting is left. */
const open = async (): Promise<void> => {
  if (meeting !== null || card.button.ariaDisabled === 'true') return;
  card.button.ariaDisabled = 'true';
  card.say(words['meeting.joining']);
  try {
    const [{ mountMeeting }] = await Promise.all([client, visit.ready]);
    const group = groups?.value ?? facts.group;
    // without a title: it stands above, and the room brings its own
    meeting = mountMeeting(place, {
      join: () => visit.note(group),
      guest: false,
      name: facts.name,
      locale,
      dir: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
      encrypted: facts.encrypted,
      returnFocusTo: card.button,
      ...(facts.framed === 'frame' ? { openInTab } : {}),
    });
    card.hide();
    follow(meeting);
  } catch (reason) {
    const { code, message } = reason as Partial<Refusal>;
    card.show(code === undefined || code === 'unreachable');
    card.say(message ?? words['meeting.failed']);
  }
  card.button.ariaDisabled = null;
};

const follow = (mounted: Meeting): void => {
  let refusal: string | null = null;
  mounted.on('joined', () => setInside(true));
  mounted.on('left', () => setInside(false));
  mounted.on('refused', ({ code }) => (refusal = code));
  mounted.on('closed', () => {
    meeting = null;
    setInside(false);
    const isExpired = refusal === 'lti_page_expired';
    card.button.textContent = words['meeting.joinAgain'];
    card.show(!isExpired);
    card.say(isExpired ? words['meeting.expired'] : words['meeting.left']);
    card.button.focus();
  });
};

const when = partOf('when');
if (when !== null) when.textContent = openingText(times, words, locale);
takeTools({ words, locale, code: visit.code, say: card.say, openInTab });
card.button.addEventListener('click', () => void open());
if (back !== null && facts.returnUrl !== null) {
  back.hidden = false;
  back.addEventListener('click', () => {
    // a tab beside the course closes; where that is not allowed, the link leads there
    if (facts.framed === 'window') window.close();
  });
}
visit.ready.catch((refusal: Refusal) => {
  card.show(false);
  card.say(refusal.message);
});
// nobody's camera starts while they look elsewhere, or before they have said where they want to go
if (card.isOpen() && !facts.choosesGroup && document.visibilityState === 'visible') void open();
else card.show(true);

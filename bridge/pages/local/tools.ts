import { format } from '../../src/http/lti/pages/format.ts';
import { partOf } from './facts.ts';
import { forbiddenDevices } from './forbidden.ts';
import { lead } from './lead.ts';
import type { Refusal } from './visit.ts';

type ToolWords = Record<
  'meeting.forbidden' | 'meeting.camera' | 'meeting.microphone' | 'meeting.screen',
  string
>;

type Parts = {
  words: ToolWords;
  locale: string;
  /** Fetches a one-time code. */
  code: () => Promise<string>;
  say: (text: string) => void;
  openInTab: () => void;
};

/** Says what the page around this frame keeps from it, and that a tab does not. */
const sayForbidden = (words: ToolWords, locale: string): void => {
  const devices = forbiddenDevices().map((word) => words[word]);
  const note = partOf('forbidden');
  if (note === null || devices.length === 0) return;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(devices);
  note.textContent = format(words['meeting.forbidden'], { devices: list }, locale);
  note.hidden = false;
};

/** Brings the buttons of the page's head to life: other pages of the tool, and the tab. */
export const takeTools = ({ words, locale, code, say, openInTab }: Parts): void => {
  const tools = partOf('tools');
  if (tools === null) return;
  tools.hidden = false;
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-leads]')) {
    button.addEventListener('click', () => {
      button.disabled = true;
      code()
        .then((fresh) => lead(button.dataset['leads']!, fresh, '_self'))
        .catch((refusal: Refusal) => say(refusal.message))
        .finally(() => (button.disabled = false));
    });
  }
  const tab = partOf('tab');
  if (tab === null) return;
  sayForbidden(words, locale);
  tab.addEventListener('click', openInTab);
};

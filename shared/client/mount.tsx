import { render } from 'preact';
import { App } from './app.tsx';
import { Visit } from './connection/visit.ts';
import { Emitter } from './events.ts';
import { meetingFor } from './host/meeting.ts';
import { sweepLeftovers } from './journal/leftovers.ts';
import { LanguageContext } from './messages/context.ts';
import { type Language, loadLanguage } from './messages/index.ts';
import type { Meeting, MeetingEvents, MountOptions } from './options.ts';
import { adoptStyle } from './style/sheet.ts';
import { surroundingScheme } from './style/surroundings.ts';

export type { Entrance, JoinRequest, LeaveReason, Meeting, MeetingEvents, MountOptions } from './options.ts';

/**
 * Puts a meeting into an element of a host page: first its lobby, then its room.
 * The element's content is replaced; when the person leaves it is empty again, every device is free, and `closed` fires.
 * Several meetings may live on one page. The camera starts now: call it only when the person has pressed Join.
 *
 * @example
 * const meeting = mountMeeting(element, { guest: false, name: 'Ada', join: () => fetchAssertion() });
 * meeting.on('closed', () => showJoinButton());
 */
export function mountMeeting(element: HTMLElement, options: MountOptions): Meeting {
  const events = new Emitter<MeetingEvents>();
  const visit = new Visit(options, events);
  const shell = document.createElement('div');
  shell.style.display = 'contents';
  const shadow = shell.attachShadow({ mode: 'open' });
  const place = document.createElement('div');
  place.className = 'place';
  if (surroundingScheme(element) === 'dark') place.style.colorScheme = 'dark';
  adoptStyle(shadow);
  shadow.append(place);
  element.replaceChildren(shell);

  let leaving: Promise<void> | null = null;
  const close = async (forget: boolean): Promise<void> => {
    window.removeEventListener('pagehide', vanish);
    const hadFocus = shell.contains(document.activeElement) || document.activeElement === document.body;
    await visit.close(forget);
    render(null, place);
    shell.remove();
    if (hadFocus) options.returnFocusTo?.focus();
    events.emit('closed', {});
    events.clear();
  };
  const leave = (): Promise<void> => (leaving ??= close(true));
  // It may be a reload: then the person comes back to what was kept.
  const vanish = (): void => void (leaving ??= close(false));
  window.addEventListener('pagehide', vanish);
  void sweepLeftovers(Date.now());

  const wish = options.locale ?? (document.documentElement.lang || navigator.language);
  const show = (language: Language): void => {
    if (leaving !== null) return;
    place.lang = language.locale;
    place.dir = options.dir ?? language.direction;
    render(
      <LanguageContext.Provider value={language}>
        <App visit={visit} options={options} leave={() => void leave()} />
      </LanguageContext.Provider>,
      place,
    );
  };
  loadLanguage(wish).then(show, (error: unknown) => {
    // Without words there is nothing to show: the host page gets its place back.
    reportError(error);
    void leave();
  });

  return meetingFor(visit, events, leave);
}

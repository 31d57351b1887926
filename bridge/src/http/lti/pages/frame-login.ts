import { type Form, formHere, formInTab } from './form.ts';
import { html, type Html } from './html.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';

export type FrameLoginData = {
  /** Goes to the platform, in this frame. */
  authorization: Form;
  /** Begins the login again, in a tab. */
  newTab: Form;
  /** Meetings of this platform always open in a tab. */
  always: boolean;
};

/** What the page offers where nothing goes on by itself: after a moment, or at once where there are no scripts. Pure. */
export const tabOffer = (newTab: Form, why: string, say: Say, isLate: boolean): Html =>
  html`<section data-part="offer" class="${isLate ? 'late' : ''}">
      <h1>${say('login.tab.title')}</h1>
      <p>${why}</p>
      ${formInTab(newTab, 'tab', html`<button class="main">${say('login.tab.open')}</button>`)}
    </section>
    <p data-part="opened" role="status"></p>`;

const goingOn = (say: Say): Html =>
  html`<p data-part="going" class="going" role="status">${say('login.going')}</p>`;

/** The page of a login that goes on by itself, if it can. Pure. */
export const goingPage = (
  { authorization, newTab, why }: { authorization: Form; newTab: Form; why: string | null },
  say: Say,
): Pick<Page, 'title' | 'body' | 'formTargets'> => ({
  title: say('login.title'),
  formTargets: ['https:', new URL(authorization.action).origin],
  body: html`${why === null && goingOn(say)}
  ${tabOffer(newTab, why ?? say('login.tab.why'), say, why === null)}
  ${formHere(authorization, 'authorization', null)}`,
});

/**
 * The answer to a login inside a frame. Its script tries whether the frame may keep a cookie, and goes on to the platform; where it
 * may not, the person takes the meeting into a tab. Pure.
 */
export const frameLoginPage = ({ authorization, newTab, always }: FrameLoginData, say: Say): Page => ({
  ...goingPage({ authorization, newTab, why: always ? say('login.tab.always') : null }, say),
  script: 'login',
  facts: { always, words: say.words(['login.tab.opened']) },
});

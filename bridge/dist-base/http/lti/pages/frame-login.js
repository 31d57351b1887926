import { formHere, formInTab } from "./form.js";
import { html } from "./html.js";
/** What the page offers where nothing goes on by itself: after a moment, or at once where there are no scripts. Pure. */
export const tabOffer = (newTab, why, say, isLate) => html `<section data-part="offer" class="${isLate ? 'late' : ''}">
      <h1>${say('login.tab.title')}</h1>
      <p>${why}</p>
      ${formInTab(newTab, 'tab', html `<button class="main">${say('login.tab.open')}</button>`)}
    </section>
    <p data-part="opened" role="status"></p>`;
const goingOn = (say) => html `<p data-part="going" class="going" role="status">${say('login.going')}</p>`;
/** The page of a login that goes on by itself, if it can. Pure. */
export const goingPage = ({ authorization, newTab, why }, say) => ({
    title: say('login.title'),
    formTargets: ['https:', new URL(authorization.action).origin],
    body: html `${why === null && goingOn(say)}
  ${tabOffer(newTab, why ?? say('login.tab.why'), say, why === null)}
  ${formHere(authorization, 'authorization', null)}`,
});
/**
 * The answer to a login inside a frame. Its script tries whether the frame may keep a cookie, and goes on to the platform; where it
 * may not, the person takes the meeting into a tab. Pure.
 */
export const frameLoginPage = ({ authorization, newTab, always }, say) => ({
    ...goingPage({ authorization, newTab, why: always ? say('login.tab.always') : null }, say),
    script: 'login',
    facts: { always, words: say.words(['login.tab.opened']) },
});
//# sourceMappingURL=frame-login.js.map
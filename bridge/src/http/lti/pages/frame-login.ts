import { buttonHtml, type Form, formHtml } from './form.ts';
import { html } from './html.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';

/** A login inside a frame: how it goes on there, and how in a tab. */
export type FrameLogin = { authorization: Form; newTab: Form; always: boolean };

/**
 * Goes on by itself where the frame may keep a partitioned cookie; otherwise, and where no script runs, there is a button for a tab. With
 * `always` there is only that.
 */
export function frameLoginPage({ authorization, newTab, always }: FrameLogin, say: Say): Page {
  return {
    title: say('frame.title'),
    body: html`<h1>${say('frame.title')}</h1>
      <p id="wait" role="status" hidden>${say('frame.wait')}</p>
      ${!always && formHtml(authorization, null, { id: 'authorization' })}
      <div id="tab">
        <p>${say(always ? 'frame.always' : 'frame.blocked')}</p>
        ${formHtml(newTab, buttonHtml(say('button.new-tab')), { id: 'new-tab', target: '_blank' })}
      </div>
      <p id="opened" role="status" hidden>${say('new-tab.opened')}</p>`,
    script: 'login',
    facts: { always },
  };
}

import { buttonHtml, type Form, formHtml } from './form.ts';
import { html } from './html.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';

/** Where the platform keeps something for the tool: the frame that does it, its origin, and under which name. */
export type StoragePlace = { target: string; origin: string; key: string };

export type StorageLogin = {
  authorization: Form;
  newTab: Form;
  storage: StoragePlace & { value: string };
};

/** Leaves the login's secret with the platform before it goes on: for frames that may keep no cookie. */
export function storageLoginPage({ authorization, newTab, storage }: StorageLogin, say: Say): Page {
  return {
    title: say('frame.title'),
    body: html`<h1>${say('frame.title')}</h1>
      <p id="wait" role="status" hidden>${say('frame.wait')}</p>
      ${formHtml(authorization, null, { id: 'authorization' })}
      <div id="tab">
        <p>${say('frame.blocked')}</p>
        ${formHtml(newTab, buttonHtml(say('button.new-tab')), { id: 'new-tab', target: '_blank' })}
      </div>
      <p id="opened" role="status" hidden>${say('new-tab.opened')}</p>`,
    script: 'storage',
    facts: { storage },
  };
}

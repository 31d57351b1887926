import { buttonHtml, formHtml } from './form.ts';
import { html } from './html.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';

/** Takes the signed answer back to the platform; by a button where no script runs. */
export function deepLinkingReturnPage({ action, jwt }: { action: string; jwt: string }, say: Say): Page {
  const form = { action, method: 'post', fields: [['JWT', jwt]] } as const;
  return {
    title: say('return.title'),
    body: html`<h1>${say('return.title')}</h1>
      <p role="status">${say('return.wait')}</p>
      ${formHtml(form, buttonHtml(say('button.continue')), { id: 'send' })}`,
    script: 'submit',
  };
}

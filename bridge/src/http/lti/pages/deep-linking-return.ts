import { formHere } from './form.ts';
import { html } from './html.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';

export type DeepLinkingReturnData = {
  /** `deep_link_return_url` of the request. */
  action: string;
  jwt: string;
};

/** Carries the teacher's choice back to the platform (LTI-DL 2.0 §4.5); without a script by a button. Pure. */
export const deepLinkingReturnPage = ({ action, jwt }: DeepLinkingReturnData, say: Say): Page => ({
  title: say('return.title'),
  script: 'submit',
  formTargets: ['https:', new URL(action).origin],
  body: html`<h1>${say('return.title')}</h1>
    <p role="status">${say('return.going')}</p>
    ${formHere(
      { action, method: 'post', fields: [['JWT', jwt]] },
      'return',
      html`<button class="main">${say('return.go')}</button>`,
    )}`,
});

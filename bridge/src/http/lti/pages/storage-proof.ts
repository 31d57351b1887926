import { buttonHtml, type Form, formHtml } from './form.ts';
import { html } from './html.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';
import type { StoragePlace } from './storage-login.ts';

export type StorageProof = { storage: StoragePlace; pending: string; newTab: Form | null };

/** Asks the platform for the secret it keeps, and shows it to the tool. */
export function storageProofPage({ storage, pending, newTab }: StorageProof, say: Say): Page {
  return {
    title: say('frame.title'),
    body: html`<h1>${say('frame.title')}</h1>
      <p id="wait" role="status" hidden>${say('frame.wait')}</p>
      <form id="proof" action="/lti/proof" method="post">
        <input type="hidden" name="pending" /><input type="hidden" name="secret" />
      </form>
      <div id="tab">
        <p>${say('refusal.browser_unbound')} ${say('refusal.browser_unbound.next')}</p>
        ${newTab && formHtml(newTab, buttonHtml(say('button.new-tab')), { id: 'new-tab', target: '_blank' })}
        <p class="code">${say('code', { code: 'lti_browser_unbound' })}</p>
      </div>
      <p id="opened" role="status" hidden>${say('new-tab.opened')}</p>`,
    script: 'proof',
    facts: { storage, pending },
  };
}
